import type { Language } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Columns, Panel, Section } from "../../../ui/sections.tsx"
import { Sign } from "../../../ui/sign.tsx"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import { SIDES } from "../instrument.ts"
import { ActionFacts } from "./action-card.tsx"
import { REMINDER_MONTHS } from "./reminder.ts"
import { pathOf, ResultFrame, ResultNotices, type ResultPageProps } from "./result-frame.tsx"
import { headline, sentencesOf } from "./result-sentences.ts"
import { ResultTable } from "./result-table.tsx"
import { legendOf, targetOf } from "./result-target.ts"
import { type ResultView, remarksOn } from "./result-view.ts"
import { RemarkView, Who } from "./two-readings.tsx"
import { words } from "./words.ts"

/** What is kept of it all: target, sentences, the full table, remarks, actions, files. */
export function ResultPage({ shell, view, version }: ResultPageProps) {
  const { language } = shell
  const say = words(language).result
  const title = view.sides.length === SIDES.length ? say.title : say.titleOneSide
  return (
    <ResultFrame shell={shell} about={view} tab="result" title={title} lead={headline(language, view)} version={version}>
      <Columns weight="start">
        <Panel>
          <TargetFigure
            model={targetOf(language, view, "joint")}
            legend={legendOf(language, view, "joint")}
            caption={`${say.lead(formatDate(language, view.assessment.createdAt))} ${say.instrument(view.instrument.title[language], view.instrument.version)}.`}
          />
        </Panel>
        <div class="result-first">
          <h2>{say.sentences}</h2>
          <ul class="result-sentences">
            {sentencesOf(language, view)
              .slice(1)
              .map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
          </ul>
          <Actions>
            <ButtonLink href={pathOf(language, view.me.id, "resultat.pdf")} icon="download" download>
              {say.pdf}
            </ButtonLink>
          </Actions>
        </div>
      </Columns>
      <ResultNotices language={language} view={view} />
      <Section title={say.table}>
        <div class="result-table">
          <ResultTable language={language} view={view} />
        </div>
      </Section>
      <Remarks language={language} view={view} />
      {view.assessment.revealedAt !== null && (
        <Section title={say.actions}>
          {view.actions.length === 0 ? (
            <p>{say.noActions}</p>
          ) : (
            <ul class="action-list">
              {view.actions.map((action) => (
                <li key={action.id} class="action">
                  <ActionFacts language={language} view={view} action={action} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title={say.people}>
        <People language={language} view={view} />
      </Section>
      <Keep language={language} view={view} />
    </ResultFrame>
  )
}

type Part = { language: Language; view: ResultView }

function Remarks({ language, view }: Part) {
  const spoken = view.criteria.map((one) => ({ one, remarks: remarksOn(view, one) })).filter(({ remarks }) => remarks.length > 0)
  if (spoken.length === 0) return null
  return (
    <Section title={words(language).result.remarks}>
      <ul class="result-remarks">
        {spoken.map(({ one, remarks }) => (
          <li key={one.criterion.key} data-axis={one.criterion.axis}>
            <h3>{`${one.number}. ${one.criterion.short[language]}`}</h3>
            {remarks.map((remark) => (
              <div key={remark.participant} class="result-remarks__one">
                <Sign sign={remark.side} label={words(language).sides[remark.side]} />
                <RemarkView language={language} view={view} remark={remark} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function People({ language, view }: Part) {
  return (
    <ul class="result-people">
      {SIDES.flatMap((side) =>
        view.people[side].voices.map((one, index) => (
          <li key={one.id}>
            <Sign sign={side} /> {words(language).sides[side]}
            {words(language).colon} <Who language={language} view={view} participant={one.id} number={index + 1} />
          </li>
        )),
      )}
    </ul>
  )
}

function Keep({ language, view }: Part) {
  const say = words(language).result
  const path = (part: string) => pathOf(language, view.me.id, part)
  return (
    <div class="result-keep">
      <Section title={say.keep}>
        <Actions>
          <ButtonLink href={path("resultat.pdf")} variant="secondary" icon="file-text" download>
            {say.pdf}
          </ButtonLink>
          <ButtonLink href={path("resultat.csv")} variant="secondary" icon="download" download>
            {say.csv}
          </ButtonLink>
          <ButtonLink href={path("resultat.json")} variant="secondary" icon="download" download>
            {say.json}
          </ButtonLink>
        </Actions>
        <p>{say.print}</p>
      </Section>
      <Section title={say.again}>
        <p>{say.againWhy}</p>
        <Actions>
          {REMINDER_MONTHS.map((months) => (
            <ButtonLink key={months} href={path(`rappel.ics?dans=${months}`)} variant="secondary" icon="calendar" download>
              {say.months(months)}
            </ButtonLink>
          ))}
        </Actions>
      </Section>
    </div>
  )
}
