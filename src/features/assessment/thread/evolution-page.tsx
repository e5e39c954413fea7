import type { ComponentChildren } from "preact"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Participation } from "../participation-queries.ts"
import { pathOf, ResultFrame } from "../result/result-frame.tsx"
import { DatesSection } from "./dates-section.tsx"
import type { Evolution } from "./evolution.ts"
import { MovedSection } from "./moved-section.tsx"
import { WaysSection } from "./ways-section.tsx"
import { words } from "./words.ts"

type EvolutionPageProps = { shell: Shell; participation: Participation; evolution: Evolution }

/** Each criterion's way over the dates of a thread, as its participant may read them. */
export function EvolutionPage({ shell, participation, evolution }: EvolutionPageProps) {
  const { language } = shell
  const text = words(language).evolution
  const hasOwnDate = evolution.dates.some(({ view }) => view.me.id === participation.me.id)
  const again = hasOwnDate && <ButtonLink href={pathOf(language, participation.me.id, "nouvelle")}>{text.again}</ButtonLink>
  return (
    <Frame shell={shell} participation={participation} evolution={evolution}>
      {evolution.dates.length > 1 ? (
        <>
          <DatesSection language={language} evolution={evolution} />
          <MovedSection language={language} evolution={evolution} />
          <WaysSection language={language} evolution={evolution} />
          {again && <Actions>{again}</Actions>}
        </>
      ) : hasOwnDate ? (
        <EmptyState title={text.emptyTitle} action={again}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <TooEarly language={language} participation={participation} />
      )}
      <p class="evolution__missing">{text.missing}</p>
    </Frame>
  )
}

/** Beside the other parts of the result, once there is one. */
function Frame({ shell, participation, evolution, children }: EvolutionPageProps & { children: ComponentChildren }) {
  const { me, assessment } = participation
  const text = words(shell.language).evolution
  const own = evolution.dates.find(({ view }) => view.me.id === me.id)
  const lead = evolution.dates.length > 1 ? text.lead : undefined
  if (own)
    return (
      <ResultFrame shell={shell} about={own.view} tab="evolution" title={text.title} lead={lead}>
        {children}
      </ResultFrame>
    )
  const breadcrumb = [
    { path: "/auto-evaluation", label: words(shell.language).breadcrumb },
    { path: `/auto-evaluation/${me.id}`, label: assessment.subject },
  ]
  return (
    <Layout shell={shell} title={text.title} lead={lead} noIndex breadcrumb={breadcrumb}>
      {children}
    </Layout>
  )
}

function TooEarly({ language, participation: { me } }: { language: Language; participation: Participation }) {
  const text = words(language).evolution
  return (
    <EmptyState
      title={text.nothingTitle}
      action={<ButtonLink href={localPath(language, `/auto-evaluation/${me.id}`)}>{text.hub}</ButtonLink>}
    >
      <p>{text.nothingYet}</p>
    </EmptyState>
  )
}
