import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Side } from "../instrument.ts"
import { words as joiningWords } from "../joining/words.ts"
import { words } from "./words.ts"

export type Held = {
  id: string
  subject: string
  fieldTitle: string
  side: Side
  finishedAt: Date | null
  revealedAt: Date | null
}

type ResumePageProps = {
  shell: Shell
  held: Held[]
  /** Someone is signed in, and some of these could be kept in their account. */
  joinable: boolean
  forgotten: boolean
}

/** The way back for someone who returns to the same device without their link, or signed in. */
export function ResumePage({ shell, held, joinable, forgotten }: ResumePageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.resume
  const href = (path: string) => localPath(language, `/auto-evaluation${path}`)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={held.length > 0 ? text.lead : undefined}
      width="text"
      noIndex
      breadcrumb={[{ path: "/auto-evaluation", label: all.breadcrumb }]}
    >
      {forgotten && (
        <Notice kind="success" role="status">
          <p>{text.forgotten}</p>
        </Notice>
      )}
      {held.length === 0 ? (
        <EmptyState title={text.emptyTitle} action={<ButtonLink href={href("/lien-perdu")}>{all.home.lost}</ButtonLink>}>
          <p>{text.empty}</p>
        </EmptyState>
      ) : (
        <>
          <CardGrid>
            {held.map((one) => (
              <Card
                key={one.id}
                href={href(`/${one.id}`)}
                title={<bdi>{one.subject}</bdi>}
                sign={one.side}
                footer={all.sides[one.side]}
              >
                <p>{one.fieldTitle}</p>
                <p>{one.revealedAt ? text.revealed : one.finishedAt ? text.waiting : text.answering}</p>
              </Card>
            ))}
          </CardGrid>
          {joinable && (
            <form class="form" method="post" action={href("/rattachement")}>
              <p class="field__hint">{joiningWords(language).joinAllWhy}</p>
              <Actions>
                <Button icon="user">{joiningWords(language).joinAll}</Button>
              </Actions>
            </form>
          )}
          <form class="form" method="post" action={href("/reprendre/oubli")}>
            <p class="field__hint">{text.forgetHint}</p>
            <Actions>
              <Button variant="secondary" icon="log-out">
                {text.forget}
              </Button>
            </Actions>
          </form>
        </>
      )}
    </Layout>
  )
}
