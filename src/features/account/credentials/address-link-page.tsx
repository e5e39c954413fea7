import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { type AddressChange, type AddressSide, waitsFor } from "./address-change.ts"
import { words } from "./words.ts"

type AddressLinkPageProps = { shell: Shell; change: AddressChange & { side: AddressSide }; token: string }

/** What a mailbox is asked to agree to, or whom it still waits for. Who holds this link need not be signed in. */
export function AddressLinkPage({ shell, change, token }: AddressLinkPageProps) {
  const { language } = shell
  const text = words(language).addressLink
  const mine = change.side === "old" ? change.oldConfirmed : change.newConfirmed
  const [next] = waitsFor(change)
  return (
    <Layout
      shell={shell}
      title={mine ? text.notedTitle : text.title}
      lead={mine ? text.noted[next ?? "new"] : text.lead[change.side]}
      width="text"
      noIndex
    >
      <Facts items={[{ term: text.newAddress, detail: change.newEmail }]} />
      <form class="form" method="post" action={localPath(language, `/connexion/adresse/${token}`)}>
        <Actions>
          {!mine && (
            <Button icon="check" name="answer" value="confirm">
              {text.confirm}
            </Button>
          )}
          {change.side === "old" && (
            <Button variant={mine ? "quiet" : "secondary"} name="answer" value="refuse">
              {text.refuse}
            </Button>
          )}
        </Actions>
      </form>
      {!mine && <p>{text.after}</p>}
    </Layout>
  )
}

export type AddressOutcome = "changed" | "refused" | "taken" | "gone"

/** How a change ended; "gone" is a link that no longer works. */
export function AddressOutcomePage({ shell, outcome }: { shell: Shell; outcome: AddressOutcome }) {
  const { language } = shell
  const text = words(language).addressOutcome
  return (
    <Layout shell={shell} title={text[outcome].title} lead={text[outcome].lead} width="text" noIndex>
      <Actions>
        <ButtonLink href={localPath(language, outcome === "refused" ? "/mon-espace/compte/sessions" : "/mon-espace/compte")}>
          {outcome === "refused" ? text.sessions : text.account}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
