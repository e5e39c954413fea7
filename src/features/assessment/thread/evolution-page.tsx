import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { SignLegend } from "../../../ui/sign-legend.tsx"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import type { Participation } from "../queries.ts"
import { legendOf, targetOf } from "../result/result-target.ts"
import { hasResult } from "../lock.ts"
import type { DateView, Evolution } from "./evolution.ts"
import { MovedSection } from "./moved-section.tsx"
import { WaysSection } from "./ways-section.tsx"
import { noComparison, voiceName, words } from "./words.ts"

type EvolutionPageProps = { shell: Shell; participation: Participation; evolution: Evolution }

/** Each criterion's way over the dates of a thread, as its participant may read them. */
export function EvolutionPage({ shell, participation, evolution }: EvolutionPageProps) {
  const { language } = shell
  const { me, assessment } = participation
  const text = words(language).evolution
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const compares = evolution.dates.length > 1
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={compares ? text.lead : undefined}
      noIndex
      breadcrumb={[
        { path: "/auto-evaluation", label: words(language).breadcrumb },
        { path: `/auto-evaluation/${me.id}`, label: assessment.subject },
      ]}
    >
      {compares ? (
        <>
          <DatesSection language={language} evolution={evolution} />
          <MovedSection language={language} evolution={evolution} />
          <WaysSection language={language} evolution={evolution} />
        </>
      ) : (
        <TooEarly language={language} base={base} participation={participation} />
      )}
      <p class="evolution__missing">{text.missing}</p>
      {compares && (
        <Actions>
          {hasResult(participation) && <ButtonLink href={`${base}/nouvelle`}>{text.again}</ButtonLink>}
          <ButtonLink href={hasResult(participation) ? `${base}/resultat` : base} variant="secondary">
            {hasResult(participation) ? text.result : text.hub}
          </ButtonLink>
        </Actions>
      )}
    </Layout>
  )
}

function TooEarly({ language, base, participation }: { language: Language; base: string; participation: Participation }) {
  const text = words(language).evolution
  if (!hasResult(participation))
    return (
      <EmptyState title={text.nothingTitle} action={<ButtonLink href={base}>{text.hub}</ButtonLink>}>
        <p>{text.nothingYet}</p>
      </EmptyState>
    )
  return (
    <EmptyState
      title={text.emptyTitle}
      action={
        <>
          <ButtonLink href={`${base}/nouvelle`}>{text.again}</ButtonLink>
          <ButtonLink href={`${base}/resultat`} variant="secondary">
            {text.result}
          </ButtonLink>
        </>
      }
    >
      <p>{text.empty}</p>
    </EmptyState>
  )
}

function DatesSection({ language, evolution }: { language: Language; evolution: Evolution }) {
  const text = words(language).evolution
  const numbers = new Map(evolution.ways.map((way) => [way.criterion.key, way.number]))
  return (
    <Section title={text.datesTitle}>
      <SignLegend items={evolution.voices.map((sign) => ({ sign, label: voiceName(language, sign) }))} />
      <ol class="dates">
        {evolution.dates.map((date, index) => (
          <li key={date.view.assessment.id} class={date.breaks.length > 0 ? "dates__date dates__date--apart" : "dates__date"}>
            <DateTarget language={language} date={date} index={index} numbers={numbers} />
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
  numbers,
}: {
  language: Language
  date: DateView
  index: number
  numbers: Map<string, number>
}) {
  const text = words(language).evolution
  const { assessment, me, instrument } = date.view
  const on = formatDate(language, assessment.createdAt)
  const target = targetOf(language, date.view, "joint")
  // The sides' signs are explained once, above all targets.
  const { noAgreement, cannotSay, spread } = legendOf(language, date.view, "joint")
  return (
    <>
      <h3 class="dates__title">{text.date(index + 1, on)}</h3>
      {date.breaks.length > 0 && <p class="dates__break">{noComparison(language, date.breaks)}</p>}
      <TargetFigure
        model={{
          ...target,
          id: `date-${index + 1}`,
          title: text.targetTitle(on),
          labels: "numbers",
          // The same criterion bears one number on all targets, whatever its instrument's order.
          sectors: target.sectors.map((sector) => ({ ...sector, number: numbers.get(sector.key) ?? sector.number })),
        }}
        legend={{ noAgreement, cannotSay, spread }}
      />
      <p class="dates__facts">
        {text.version(instrument.version)}
        {assessment.origin === "paper" && <> · {text.paper}</>}
      </p>
      {date.held && (
        <p>
          <a href={localPath(language, `/auto-evaluation/${me.id}/resultat`)}>
            {text.seeResult}
            <span class="visually-hidden"> {text.of(on)}</span>
          </a>
        </p>
      )}
    </>
  )
}
