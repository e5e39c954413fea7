import type { OpenSession } from "../../../core/auth/session.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Card } from "../../../ui/cards.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { nameDevice } from "../entering/device-name.ts"
import { accountTrail } from "./account-trail.ts"
import { words } from "./words.ts"

type SessionsPageProps = { shell: Shell; sessions: OpenSession[]; currentId: string; ended: boolean }

export function SessionsPage({ shell, sessions, currentId, ended }: SessionsPageProps) {
  const { language } = shell
  const text = words(language).sessions
  const current = sessions.find((one) => one.id === currentId)
  const others = sessions.filter((one) => one.id !== currentId)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex breadcrumb={accountTrail(language)}>
      {ended && (
        <Notice kind="success" role="status">
          <p>{text.ended}</p>
        </Notice>
      )}
      {current && (
        <Section title={text.here}>
          <SessionCard language={language} session={current} />
        </Section>
      )}
      <Section title={text.others}>
        {others.length === 0 && <p>{text.none}</p>}
        {others.map((session) => (
          <SessionCard key={session.id} language={language} session={session} canEnd />
        ))}
        {others.length > 1 && (
          <form method="post" action={localPath(language, PATH)}>
            <ConfirmSubmit
              name="end"
              value="others"
              label={text.endOthers}
              question={text.endOthersQuestion}
              confirmLabel={text.endOthers}
              cancelLabel={text.keep}
            >
              <p>{text.endOthersText}</p>
            </ConfirmSubmit>
          </form>
        )}
      </Section>
      <p>{text.network}</p>
    </Layout>
  )
}

const PATH = "/mon-espace/compte/sessions"

function SessionCard({ language, session, canEnd }: { language: Language; session: OpenSession; canEnd?: boolean }) {
  const text = words(language).sessions
  const { browser, system, kind } = nameDevice(session.userAgent)
  const name = [browser, system].filter(Boolean).join(" · ") || text.unknown
  const since = formatDateTime(language, session.startedAt)
  return (
    <Card
      title={name}
      headingLevel={3}
      footer={
        canEnd ? (
          <form method="post" action={localPath(language, PATH)}>
            <Actions>
              <Button variant="secondary" name="end" value={session.id}>
                {text.end}
                <span class="visually-hidden">{text.endWhich(name, since)}</span>
              </Button>
            </Actions>
          </form>
        ) : (
          <Tag>{text.thisOne}</Tag>
        )
      }
    >
      <Facts
        items={[
          { term: text.kind, detail: text.kinds[kind] },
          { term: text.since, detail: since },
          { term: text.from, detail: session.network ?? text.forgotten },
        ]}
      />
    </Card>
  )
}
