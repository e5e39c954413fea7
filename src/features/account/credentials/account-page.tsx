import type { Actor } from "../../../core/auth/actor.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Overview } from "./overview-queries.ts"
import { words } from "./words.ts"

type AccountPageProps = { shell: Shell; actor: Actor; overview: Overview; hasProviders: boolean; done?: "password" | undefined }

/** Everything that can be set, and how it stands, in one line each. */
export function AccountPage({ shell, actor, overview, hasProviders, done }: AccountPageProps) {
  const { language } = shell
  const text = words(language).overview
  const card = (path: string, title: string, state: string) => (
    <Card key={path} href={localPath(language, path)} title={title} headingLevel={3}>
      <p dir="auto">{state}</p>
    </Card>
  )
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: words(language).trail.space }]}
    >
      {done && (
        <Notice kind="success" role="status">
          <p>{text.passwordDone}</p>
        </Notice>
      )}
      <Section title={text.you}>
        <CardGrid>
          {card("/mon-espace/profil", text.profile, actor.displayName)}
          {card("/mon-espace/notifications", text.notifications, text.notificationsState)}
          {card("/mon-espace/donnees", text.data, text.dataState)}
        </CardGrid>
      </Section>
      <Section title={text.ways}>
        <CardGrid>
          {card(
            "/mon-espace/compte/adresse",
            text.address,
            overview.newEmail === null ? actor.email : text.addressWaiting(actor.email),
          )}
          {card("/mon-espace/compte/mot-de-passe", text.password, overview.hasPassword ? text.passwordSet : text.passwordNone)}
          {card("/mon-espace/compte/cles", text.passkeys, text.passkeysState(overview.passkeys))}
          {(hasProviders || overview.providers > 0) &&
            card("/mon-espace/compte/comptes-lies", text.providers, text.providersState(overview.providers))}
        </CardGrid>
      </Section>
      <Section title={text.safety}>
        <CardGrid>
          {card(
            "/mon-espace/compte/double-verification",
            text.secondFactor,
            actor.secondFactorEnabled ? text.secondFactorOn : text.secondFactorOff,
          )}
          {card("/mon-espace/compte/sessions", text.sessions, text.sessionsState(overview.sessions))}
        </CardGrid>
      </Section>
      <Actions>
        <ButtonLink href={localPath(language, "/deconnexion")} variant="secondary" icon="log-out">
          {text.signOut}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
