import { localPath } from "../../core/i18n.ts"
import { Actions, ButtonLink } from "../../ui/actions.tsx"
import { Layout } from "../../ui/layout.tsx"
import { Section } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { errorWords, words } from "./words.ts"

export type ErrorPageProps = {
  shell: Shell
  status: number
  reason: string
  requestId: string /** What the refused request carried. */
  prose: string[]
  /** Seconds after which another try makes sense. */
  retryAfter?: number
}

/** Where a refusal can be put right. */
const WAYS_ON = { suspended: "/mon-espace/suspension", second_factor: "/mon-espace/compte/double-verification" } as const

/** What happened, in plain words, and the way on. */
export function ErrorPage({ shell, status, reason, requestId, prose, retryAfter }: ErrorPageProps) {
  const all = words(shell.language)
  const { title, text } = errorWords(shell.language, status)
  const because = reason in all.reasons ? all.reasons[reason as keyof typeof all.reasons] : text
  const path = reason in WAYS_ON ? WAYS_ON[reason as keyof typeof WAYS_ON] : undefined
  const way = path && { path, label: all.ways[reason as keyof typeof WAYS_ON] }
  return (
    <Layout shell={shell} title={title} lead={because} width="text" noIndex>
      {prose.length > 0 && (
        <Section title={all.prose.title} lead={all.prose.hint}>
          {prose.map((text) => (
            <blockquote key={text} class="kept-text" dir="auto">
              {text}
            </blockquote>
          ))}
        </Section>
      )}
      <Actions>
        {way ? (
          <ButtonLink href={localPath(shell.language, way.path)}>{way.label}</ButtonLink>
        ) : (
          <ButtonLink href={localPath(shell.language, "/")}>{all.home}</ButtonLink>
        )}
        <ButtonLink href={localPath(shell.language, way ? "/" : "/auto-evaluation")} variant="secondary">
          {way ? all.home : all.assessment}
        </ButtonLink>
      </Actions>
      {retryAfter !== undefined && <p>{all.tryAgain(Math.ceil(retryAfter / 60))}</p>}
      {status >= 500 && <p>{all.reference(requestId)}</p>}
    </Layout>
  )
}
