import { localPath } from "../../core/i18n.ts"
import type { KeptMail } from "../../core/mail/outbox.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Layout } from "../../ui/layout.tsx"
import type { Shell } from "../../ui/shell.ts"
import { Table } from "../../ui/table.tsx"
import { words } from "./words.ts"

export function OutboxPage({ shell, mails }: { shell: Shell; mails: KeptMail[] }) {
  const text = words(shell.language)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} noIndex>
      {mails.length === 0 ? (
        <EmptyState title={text.empty.title}>
          <p>{text.empty.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={text.caption}
          captionHidden
          head={[...text.head]}
          rows={mails.map((mail) => ({
            header: (
              <a href={localPath(shell.language, `/boite-d-envoi/${mail.number}`)} lang={mail.language}>
                {mail.subject}
              </a>
            ),
            cells: [mail.to, mail.language],
          }))}
        />
      )}
    </Layout>
  )
}
