import { Fragment } from "preact"
import type { KeptMail } from "../../core/mail/outbox.ts"
import { Facts } from "../../ui/facts.tsx"
import { Layout } from "../../ui/layout.tsx"
import { Panel } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { words } from "./words.ts"

/** A mail's text as it would be read, its links ready to be followed. */
export function KeptMailPage({ shell, mail }: { shell: Shell; mail: KeptMail }) {
  const text = words(shell.language)
  const facts = [
    { term: text.to, detail: mail.to },
    { term: text.language, detail: mail.language },
  ]
  return (
    <Layout shell={shell} title={mail.subject} breadcrumb={[{ path: "/boite-d-envoi", label: text.title }]} width="text" noIndex>
      <Facts items={facts} />
      <Panel>
        <div class="kept-mail" lang={mail.language} dir="auto">
          <Linked text={mail.text} />
        </div>
      </Panel>
    </Layout>
  )
}

/** Only http addresses become links. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
