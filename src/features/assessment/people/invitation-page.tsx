import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Sign } from "../../../ui/sign.tsx"
import { type InvitationFacts, NAME_LIMIT } from "../invitation.ts"
import { linkPath } from "../links.ts"
import { faultMessages } from "./fault-messages.ts"
import { words } from "./words.ts"

type InvitationPageProps = { shell: Shell; token: string; invitation: InvitationFacts; typed?: Typed; faults?: Faults }

/** What someone sees who opens an invitation: what it is about, and one button. Opening alone uses nothing up. */
export function InvitationPage({ shell, token, invitation, typed, faults = {} }: InvitationPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.invitation
  const errors = faultMessages(language, faults)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      {invitation.from && (
        <p>
          <bdi>{text.from(invitation.from)}</bdi>
        </p>
      )}
      <Facts
        items={[
          { term: text.subject, detail: <bdi>{invitation.subject}</bdi> },
          { term: text.field, detail: invitation.fieldTitle },
          {
            term: text.side,
            detail: (
              <>
                <Sign sign={invitation.side} /> {all.sides[invitation.side]}
              </>
            ),
          },
        ]}
      />
      <Section title={text.howTitle}>
        <Prose>
          <ul>
            {text.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Prose>
        <p>
          <a href={localPath(language, "/auto-evaluation/confidentialite")}>{text.privacy}</a>
        </p>
      </Section>
      <ErrorSummary title={all.start.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <form class="form" method="post" action={localPath(language, linkPath(token))} autocomplete="off" novalidate>
        <input type="hidden" name="page" value={typed?.page ?? crypto.randomUUID()} />
        <TextField
          language={language}
          name="name"
          label={all.start.name}
          hint={all.start.nameHint}
          value={typed?.name ?? invitation.name ?? ""}
          error={errors.name}
          maxLength={NAME_LIMIT}
          optionalMark
        />
        <TextField
          language={language}
          name="email"
          type="email"
          label={all.start.email}
          hint={all.start.emailHint}
          value={typed?.email}
          error={errors.email}
          autocomplete="email"
          optionalMark
        />
        <p class="field__hint">{text.once}</p>
        <Actions>
          <Button>{text.submit}</Button>
        </Actions>
      </form>
    </Layout>
  )
}
