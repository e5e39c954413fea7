import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tabs } from "../../../ui/tabs.tsx"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import type { Answer } from "../answer.ts"
import { AXES, type Instrument } from "../instrument.ts"
import type { Participation } from "../participation-queries.ts"
import { remarkName } from "./answer-form.ts"
import { AnswerSaver } from "./answer-saver.tsx"
import { CriterionFields } from "./criterion-fields.tsx"
import { ownTarget } from "./own-target.ts"
import { words } from "./words.ts"

type AllCriteriaPageProps = {
  shell: Shell
  participation: Participation
  instrument: Instrument
  answers: Answer[]
  typed?: Record<string, string>
  faults?: Record<string, string>
}

/** Every criterion on one page, axis by axis. */
export function AllCriteriaPage({ shell, participation, instrument, answers, typed, faults = {} }: AllCriteriaPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language)
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const saved = new Map(answers.map((answer) => [answer.criterion, answer]))
  const first = instrument.criteria.find((one) => !saved.has(one.key)) ?? instrument.criteria[0]
  const keys = instrument.criteria.map((one) => one.key)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.hidden}
      width="wide"
      noIndex
      breadcrumb={[{ path: `/auto-evaluation/${me.id}`, label: assessment.subject }]}
    >
      <Tabs
        label={text.views.label}
        items={[
          { href: `${base}/reponses/${first?.key}`, label: text.views.one, current: false },
          { href: `${base}/reponses/toutes`, label: text.views.all, current: true },
        ]}
      />
      <ErrorSummary title={text.faults.summary} errors={Object.entries(faults).map(([field, message]) => ({ field, message }))} />
      <div class="answering">
        <div class="answering__form">
          <AnswerSaver language={language} source={`${base}/reponses`}>
            <form class="form" id="answers" method="post" action={`${base}/reponses/toutes`} autocomplete="off">
              {AXES.map((axis) => (
                <section key={axis} class="answering__axis" data-axis={axis}>
                  <h2>{instrument.axes[axis][language]}</h2>
                  {instrument.criteria
                    .filter((criterion) => criterion.axis === axis)
                    .map((criterion) => (
                      <CriterionFields
                        key={criterion.key}
                        language={language}
                        instrument={instrument}
                        criterion={criterion}
                        level={typed?.[criterion.key] ?? ratingOf(saved.get(criterion.key))}
                        remark={typed?.[remarkName(criterion.key)] ?? saved.get(criterion.key)?.remark}
                        faults={faults}
                      />
                    ))}
                </section>
              ))}
              <Actions>
                <Button>{text.save}</Button>
              </Actions>
            </form>
          </AnswerSaver>
        </div>
        <div class="answering__aside answering__aside--stays">
          <target-input form="answers">
            <TargetFigure
              model={ownTarget(language, instrument, assessment.subject, me.side, answers, keys)}
              legend={{ [me.side]: text.target.legend }}
            />
          </target-input>
        </div>
      </div>
    </Layout>
  )
}

function ratingOf(answer: Answer | undefined): string | undefined {
  return answer && String(answer.rating)
}
