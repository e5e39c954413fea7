import type { EntryLink } from "../../../core/auth/ways-in.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** Says whom a link lets in before it does: mail programs and gateways open links too, and send no forms. */
export function LinkPage({ shell, link, token }: { shell: Shell; link: EntryLink; token: string }) {
  const { language } = shell
  const text = words(language).link
  const joins = link.name !== undefined
  return (
    <Layout
      shell={shell}
      title={joins ? text.joinTitle : text.title}
      lead={joins ? text.joinLead(link.email) : text.lead(link.email)}
      width="text"
      noIndex
    >
      {link.name !== undefined && (
        <>
          <Facts items={[{ term: text.name, detail: <span dir="auto">{link.name}</span> }]} />
          <p>
            {text.charter}{" "}
            <a href={localPath(language, "/charte")} target="_blank" rel="noopener">
              {text.charterLink}
            </a>
          </p>
        </>
      )}
      <form class="form" method="post" action={localPath(language, `/connexion/lien/${token}`)}>
        <Actions>
          <Button icon="log-in">{joins ? text.joinSubmit : text.submit}</Button>
        </Actions>
      </form>
      <p>{text.shared}</p>
      <p>{text.notYou}</p>
    </Layout>
  )
}

/** Whatever became of the link; `name` is who is signed in already. */
export function UsedLinkPage({ shell, name }: { shell: Shell; name?: string }) {
  const { language } = shell
  const text = words(language).used
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      {name !== undefined && <p dir="auto">{text.signedIn(name)}</p>}
      <Actions>
        {name !== undefined && <ButtonLink href={localPath(language, "/mon-espace")}>{text.space}</ButtonLink>}
        <ButtonLink href={localPath(language, "/connexion")} variant={name === undefined ? "primary" : "secondary"} icon="mail">
          {text.again}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
