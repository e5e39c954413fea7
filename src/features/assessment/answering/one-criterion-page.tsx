import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Progress } from "../../../ui/progress.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tabs } from "../../../ui/tabs.tsx"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import type { Answer } from "../answer.ts"
import type { Instrument } from "../instrument.ts"
import type { Participation } from "../participation-queries.ts"
import { remarkName } from "./answer-form.ts"
import { AnswerSaver } from "./answer-saver.tsx"
import { CriterionFields } from "./criterion-fields.tsx"
import { ownTarget } from "./own-target.ts"
import { words } from "./words.ts"

type OneCriterionPageProps = {
  shell: Shell
  participation: Participation
  instrument: Instrument
  answers: Answer[]
  /** Which criterion is on the screen, from 0. */
  at: number
  typed?: Record<string, string>
  faults?: Record<string, string>
}

/** One criterion a screen. */
export function OneCriterionPage({ shell, participation, instrument, answers, at, typed, faults = {} }: OneCriterionPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language)
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const criterion = instrument.criteria[at]
  if (!criterion) return null
  const saved = new Map(answers.map((answer) => [answer.criterion, answer]))
  const own = saved.get(criterion.key)
  const total = instrument.criteria.length
  const before = instrument.criteria[at - 1]
  const place = text.place(instrument.axes[criterion.axis][language], at + 1, total)
  return (
    <Layout
      shell={shell}
      title={`${criterion.label[language]} (${at + 1}/${total})`}
      heading={null}
      width="wide"
      noIndex
      step={
        <Progress
          label={place}
          done={saved.size}
          total={total}
          parts={instrument.criteria.map((one, index) => ({ done: saved.has(one.key), current: index === at, axis: one.axis }))}
        />
      }
    >
      <div class="answering">
        <div class="answering__form">
          <ErrorSummary
            title={text.faults.summary}
            errors={Object.entries(faults).map(([field, message]) => ({ field, message }))}
          />
          <AnswerSaver language={language} source={`${base}/reponses`}>
            <form class="form" id="answers" method="post" action={`${base}/reponses/${criterion.key}`} autocomplete="off">
              <CriterionFields
                language={language}
                instrument={instrument}
                criterion={criterion}
                legendSize="h1"
                level={typed?.[criterion.key] ?? (own && String(own.rating))}
                remark={typed?.[remarkName(criterion.key)] ?? own?.remark}
                faults={faults}
              />
              <Actions>
                <Button name="go" value="next">
                  {at + 1 < total ? text.next : text.toReview}
                </Button>
                {before && (
                  <Button name="go" value="previous" variant="secondary">
                    {text.previous}
                  </Button>
                )}
              </Actions>
            </form>
          </AnswerSaver>
        </div>
        <div class="answering__aside">
          <p class="answering__hidden">{text.hidden}</p>
          <target-input form="answers">
            <TargetFigure
              model={ownTarget(language, instrument, assessment.subject, me.side, answers, [criterion.key])}
              legend={{ [me.side]: text.target.legend }}
            />
          </target-input>
          <Tabs
            label={text.views.label}
            items={[
              { href: `${base}/reponses/${criterion.key}`, label: text.views.one, current: true },
              { href: `${base}/reponses/toutes`, label: text.views.all, current: false },
            ]}
          />
          <Disclosure summary={text.list}>
            <ol class="criteria-list">
              {instrument.criteria.map((one) => (
                <li key={one.key}>
                  <a href={`${base}/reponses/${one.key}`} aria-current={one.key === criterion.key ? "page" : undefined}>
                    {one.label[language]}
                  </a>
                </li>
              ))}
            </ol>
          </Disclosure>
          <ButtonLink href={`${base}/relecture`} variant="quiet">
            {text.toReview}
          </ButtonLink>
        </div>
      </div>
    </Layout>
  )
}
