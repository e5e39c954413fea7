import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

type LostLinkPageProps = { shell: Shell; sent?: boolean; typed?: Typed; faults?: Faults }

/** Says the same whether the address was given or not. */
export function LostLinkPage({ shell, sent, typed = {}, faults = {} }: LostLinkPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.lost
  const error = faults.email && (faults.email === "missing" ? text.missing : all.start.faults.email)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={sent ? undefined : text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/auto-evaluation", label: all.breadcrumb }]}
    >
      {sent ? (
        <Notice kind="success" role="status" title={text.sentTitle}>
          <p>{text.sent}</p>
        </Notice>
      ) : (
        <>
          <ErrorSummary title={all.start.summary} errors={error ? [{ field: "email", message: error }] : []} />
          <form class="form" method="post" action={localPath(language, "/auto-evaluation/lien-perdu")} novalidate>
            <TextField
              language={language}
              name="email"
              type="email"
              label={text.email}
              value={typed.email}
              error={error}
              autocomplete="email"
              required
            />
            <Actions>
              <Button icon="mail">{text.submit}</Button>
            </Actions>
          </form>
        </>
      )}
      <p>{text.without}</p>
    </Layout>
  )
}
