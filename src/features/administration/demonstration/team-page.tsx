import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Panel, Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { sayRole } from "../roles/role-words.ts"
import type { Present } from "./team-queries.ts"
import { words } from "./words.ts"

/** How one signs in as a fictional member of the team, while developing. `code` is the administrator's, now. */
export function TeamPage({ shell, team, code }: { shell: Shell; team: Present[]; code: string | undefined }) {
  const { language } = shell
  const text = words(language)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} noIndex>
      {team.length === 0 ? (
        <EmptyState title={text.empty.title}>
          <p>{text.empty.text}</p>
        </EmptyState>
      ) : (
        <>
          <Section title={text.how.title}>
            <Prose>
              <ol>
                {text.how.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            </Prose>
            <Actions>
              <ButtonLink href={localPath(language, "/connexion")}>{text.signIn}</ButtonLink>
              <ButtonLink href={localPath(language, "/boite-d-envoi")} variant="secondary">
                {text.outbox}
              </ButtonLink>
            </Actions>
          </Section>
          {code && (
            <Panel>
              <h2>{text.code.title}</h2>
              <p class="one-time-code" id="code" translate={false}>
                {code}
              </p>
              <p>{text.code.text}</p>
              <ButtonLink href={localPath(language, "/demonstration/equipe")} variant="quiet" icon="refresh-cw">
                {text.code.refresh}
              </ButtonLink>
            </Panel>
          )}
          <Table
            caption={text.caption}
            head={[...text.head]}
            rows={team.map(({ name, who, email, roles, secondFactor }) => ({
              header: `${name}, ${text.who[who]}`,
              cells: [
                email,
                roles.map(({ role }) => sayRole(language, role)).join(", ") || text.noRole,
                secondFactor ? text.on : text.off,
              ],
            }))}
          />
        </>
      )}
    </Layout>
  )
}
