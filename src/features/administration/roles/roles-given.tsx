import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { HOME } from "../frame/back-office.tsx"
import type { MemberSheet } from "../members/member-queries.ts"
import { sayRole, sayTerritory } from "./role-words.ts"
import { words } from "./words.ts"

/** What someone does for the centre, on their page. */
export function RolesGiven({ shell, member }: { shell: Shell; member: MemberSheet }) {
  const { language, instance } = shell
  const text = words(language)
  return (
    <Section title={text.title}>
      {member.roles.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul class="plain-list">
          {member.roles.map((given) => (
            <li key={given.role}>
              {sayRole(language, given.role)}, {sayTerritory(language, given, instance)}
            </li>
          ))}
        </ul>
      )}
      {member.roles.length > 0 && !member.secondFactor && (
        <Notice kind="info">
          <p>{text.noSecondFactor}</p>
        </Notice>
      )}
      <Actions>
        <ButtonLink href={localPath(language, `${HOME}/membres/${member.id}/roles`)} variant="secondary" icon="key-round">
          {text.change}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
