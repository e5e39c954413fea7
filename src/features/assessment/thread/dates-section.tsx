import type { Language } from "../../../core/i18n.ts"
import { formatDate } from "../../../ui/format.ts"
import { Section } from "../../../ui/sections.tsx"
import { SignLegend } from "../../../ui/sign-legend.tsx"
import type { TargetModel } from "../../../ui/target.ts"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import { pathOf } from "../result/result-frame.tsx"
import { legendOf, targetOf } from "../result/result-target.ts"
import type { DateView, Evolution } from "./evolution.ts"
import { noComparison, voiceName, words } from "./words.ts"

/** A small target a date, oldest first; a break says itself above the target that it comes before. */
export function DatesSection({ language, evolution }: { language: Language; evolution: Evolution }) {
  const text = words(language).evolution
  return (
    <Section title={text.datesTitle}>
      <SignLegend items={evolution.voices.map((sign) => ({ sign, label: voiceName(language, sign) }))} />
      <ol class="dates">
        {evolution.dates.map((date, index) => (
          <li key={date.view.assessment.id} class={date.breaks.length > 0 ? "dates__date dates__date--apart" : "dates__date"}>
            <DateTarget language={language} date={date} index={index} evolution={evolution} />
          </li>
        ))}
      </ol>
      <h3>{text.namesTitle}</h3>
      <ol class="dates__names">
        {evolution.ways.map(({ criterion, number }) => (
          <li key={criterion.key} value={number} data-axis={criterion.axis}>
            {criterion.label[language]}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function DateTarget({
  language,
  date,
  index,
  evolution,
}: {
  language: Language
  date: DateView
  index: number
  evolution: Evolution
}) {
  const text = words(language).evolution
  const { assessment, me, instrument } = date.view
  const on = formatDate(language, assessment.createdAt)
  // The sides' signs are explained once, above all targets.
  const { noAgreement, cannotSay, spread } = legendOf(language, date.view, "joint")
  return (
    <>
      <h3 class="dates__title">{text.date(index + 1, on)}</h3>
      {date.breaks.length > 0 && <p class="dates__break">{noComparison(language, date.breaks)}</p>}
      <TargetFigure model={smallTarget(language, date, index, evolution)} legend={{ noAgreement, cannotSay, spread }} />
      <p class="dates__facts">
        {text.version(instrument.version)}
        {assessment.origin === "paper" && <> · {text.paper}</>}
      </p>
      {date.held && (
        <p>
          <a href={pathOf(language, me.id, "resultat")}>
            {text.seeResult}
            <span class="visually-hidden"> {text.of(on)}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** The same criterion bears one number on all targets, whatever its instrument's order. */
function smallTarget(language: Language, { view }: DateView, index: number, { ways }: Evolution): TargetModel {
  const numbers = new Map(ways.map((way) => [way.criterion.key, way.number]))
  const target = targetOf(language, view, "joint")
  return {
    ...target,
    id: `date-${index + 1}`,
    title: words(language).evolution.targetTitle(formatDate(language, view.assessment.createdAt)),
    labels: "numbers",
    sectors: target.sectors.map((sector) => ({ ...sector, number: numbers.get(sector.key) ?? sector.number })),
  }
}
