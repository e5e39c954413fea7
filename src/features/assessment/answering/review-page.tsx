import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import { type Answer, missingCriteria } from "../answer.ts"
import type { Criterion, Instrument } from "../instrument.ts"
import { isSealed, mayTakeUpAgain } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { ownTarget } from "./own-target.ts"
import { words } from "./words.ts"

type ReviewPageProps = {
  shell: Shell
  participation: Participation
  instrument: Instrument
  answers: Answer[]
  /** The person wanted to finish while answers were missing. */
  refused?: boolean
}

/** One's own answers once more: what is missing before one finishes, and what one said after. */
export function ReviewPage({ shell, participation, instrument, answers, refused }: ReviewPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language).review
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const missing = missingCriteria(instrument, answers)
  const finished = me.finishedAt !== null
  const sealed = isSealed(assessment, me)
  const missingTitle = missing.length === 1 ? text.missingOne : text.missingMany(missing.length)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={finished ? (sealed ? text.sealed : text.leadFinished) : text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: `/auto-evaluation/${me.id}`, label: assessment.subject }]}
    >
      {refused && (
        <ErrorSummary
          title={missingTitle}
          errors={missing.map((key) => ({
            field: key,
            message: instrument.criteria.find((one) => one.key === key)?.label[language] ?? key,
          }))}
        />
      )}
      {!finished && !refused && missing.length > 0 && (
        <Notice kind="info" title={missingTitle}>
          <p>{text.missingHint}</p>
        </Notice>
      )}
      {!sealed && (
        <>
          <TargetFigure
            model={ownTarget(language, instrument, assessment.subject, me.side, answers, [])}
            legend={{ [me.side]: words(language).target.legend }}
          />
          <ol class="own-answers">
            {instrument.criteria.map((criterion) => (
              <OwnAnswer
                key={criterion.key}
                language={language}
                instrument={instrument}
                criterion={criterion}
                answer={answers.find((one) => one.criterion === criterion.key)}
                href={finished ? undefined : `${base}/reponses/${criterion.key}`}
              />
            ))}
          </ol>
        </>
      )}
      {!finished && (
        <Section title={text.finishTitle}>
          <p>{assessment.mode === "alone" ? text.finishAlone : me.device === "shared" ? text.finishShared : text.finishText}</p>
          <form method="post" action={`${base}/fin`}>
            <Actions>
              <Button icon="check">{text.finish}</Button>
            </Actions>
          </form>
        </Section>
      )}
      {finished && mayTakeUpAgain(assessment, me) && (
        <form method="post" action={`${base}/fin/reprise`}>
          <p>{text.takeUpText}</p>
          <Actions>
            <Button variant="secondary" icon="pencil">
              {text.takeUp}
            </Button>
          </Actions>
        </form>
      )}
      {assessment.revealedAt && <p>{text.locked}</p>}
      <Actions>
        <ButtonLink href={base} variant="quiet">
          {text.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

type OwnAnswerProps = {
  language: Shell["language"]
  instrument: Instrument
  criterion: Criterion
  answer: Answer | undefined
  href: string | undefined
}

function OwnAnswer({ language, instrument, criterion, answer, href }: OwnAnswerProps) {
  const all = words(language)
  const text = all.review
  const label = criterion.label[language]
  return (
    <li class={answer ? "own-answer" : "own-answer own-answer--missing"} id={`field-${criterion.key}`} data-axis={criterion.axis}>
      <p class="own-answer__criterion">{label}</p>
      <p class="own-answer__level">{answer ? levelWords(language, instrument, answer) : text.missing}</p>
      {answer?.remark && (
        <p class="own-answer__remark" dir="auto">
          {answer.remark}
        </p>
      )}
      {href && (
        <a href={href} aria-label={answer ? text.changeOf(label) : text.answerOf(label)}>
          {answer ? text.change : text.answer}
        </a>
      )}
    </li>
  )
}

function levelWords(language: Shell["language"], instrument: Instrument, answer: Answer): string {
  return answer.rating === "cannot_say"
    ? words(language).cannotSay.label
    : `${answer.rating} · ${instrument.levels[answer.rating][language]}`
}
