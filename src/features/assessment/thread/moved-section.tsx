import type { Language } from "../../../core/i18n.ts"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { formatDate, formatNumber } from "../../../ui/format.ts"
import { MarkedList } from "../../../ui/marked.tsx"
import { Section } from "../../../ui/sections.tsx"
import { Sign } from "../../../ui/sign.tsx"
import type { Evolution, Move, Stretch } from "./evolution.ts"
import { noComparison, voiceName, words } from "./words.ts"

/** What changed from each date to the next, in sentences; across a break, why nothing is said. */
export function MovedSection({ language, evolution }: { language: Language; evolution: Evolution }) {
  const text = words(language).evolution
  const [latest, ...earlier] = evolution.stretches
  return (
    <Section title={text.movedTitle}>
      {latest && <StretchText language={language} stretch={latest} />}
      {earlier.length > 0 && (
        <Disclosure summary={text.earlier}>
          {earlier.map((stretch) => (
            <StretchText key={stretch.to.view.assessment.id} language={language} stretch={stretch} />
          ))}
        </Disclosure>
      )}
    </Section>
  )
}

function StretchText({ language, stretch: { from, to, moved } }: { language: Language; stretch: Stretch }) {
  const text = words(language).evolution
  const dates = [from, to].map(({ view }) => formatDate(language, view.assessment.createdAt))
  return (
    <div class="stretch">
      <h3>{text.between(dates[0] ?? "", dates[1] ?? "")}</h3>
      {to.breaks.length > 0 && <p>{noComparison(language, to.breaks)}</p>}
      {to.breaks.length === 0 && moved.length === 0 && <p>{text.nothing}</p>}
      {moved.length > 0 && (
        <>
          <p>{text.moved(moved.length, to.view.criteria.length)}</p>
          <MarkedList items={moved.map((move) => moveItem(language, move))} />
        </>
      )}
    </div>
  )
}

function moveItem(language: Language, { way, changes }: Move) {
  const text = words(language).evolution
  return {
    axis: way.criterion.axis,
    title: `${way.number}. ${way.criterion.label[language]}`,
    body: (
      <ul class="stretch__changes">
        {changes.map(({ voice, from, to }) => (
          <li key={voice}>
            <Sign sign={voice} /> {voiceName(language, voice)}{" "}
            <strong>{text.from(formatNumber(language, from), formatNumber(language, to))}</strong>
          </li>
        ))}
      </ul>
    ),
  }
}
