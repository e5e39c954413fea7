import { STAFF_ROLES, type StaffRole } from "../../../core/auth/actor.ts"
import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { Checkbox, Choices, ErrorSummary, Fieldset } from "../../../ui/forms.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import type { MemberSheet } from "../members/member-queries.ts"
import { words as memberWords } from "../members/words.ts"
import { DEPARTMENT } from "./role-form.ts"
import { sayRole, sayTerritory } from "./role-words.ts"
import { words } from "./words.ts"

type RolesPageProps = {
  shell: Shell
  office: Office
  member: MemberSheet
  typed?: Typed
  /** By field: "role", "suspended", "last". */
  faults?: Faults
}

/** Giving a role, or taking one away: what it does is said before. */
export function RolesPage({ shell, office, member, typed = {}, faults = {} }: RolesPageProps) {
  const { language, instance } = shell
  const text = words(language)
  const own = `${HOME}/membres/${member.id}`
  const base = localPath(language, `${own}/roles`)
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={text.pageTitle(member.displayName)}
      lead={text.lead}
      breadcrumb={[
        { path: `${HOME}/membres`, label: memberWords(language).title },
        { path: own, label: member.displayName },
      ]}
    >
      {faults.last && (
        <Notice kind="error" role="alert">
          <p>{text.take.last}</p>
        </Notice>
      )}
      {faults.suspended && (
        <Notice kind="error" role="alert">
          <p>{text.give.suspended}</p>
        </Notice>
      )}
      <ErrorSummary title={text.summary} errors={faults.role ? [{ field: "role", message: text.give.missing }] : []} />
      {member.roles.length > 0 && (
        <Table
          caption={text.caption}
          head={[...text.head]}
          rows={member.roles.map((given) => ({
            header: sayRole(language, given.role),
            cells: [
              sayTerritory(language, given, instance),
              <TakeRole key={given.role} shell={shell} base={base} role={given.role} own={member.id === office.actor.id} />,
            ],
          }))}
        />
      )}
      <Section title={text.give.title} lead={text.give.effect}>
        <form class="form" method="post" action={base}>
          <Choices
            name="role"
            legend={text.give.role}
            columns
            {...(typed.role && { value: typed.role })}
            {...(faults.role && { error: text.give.missing })}
            options={STAFF_ROLES.map((role) => ({
              value: role,
              label: sayRole(language, role),
              description: text.opens[role],
            }))}
          />
          <Fieldset legend={text.give.departments} hint={text.give.departmentsHint}>
            <div class="department-list">
              {instance.departments.map(({ code, name }) => (
                <Checkbox
                  key={code}
                  name={DEPARTMENT + code}
                  label={`${name} (${code})`}
                  checked={typed[DEPARTMENT + code] === "yes"}
                />
              ))}
            </div>
          </Fieldset>
          <Actions>
            <Button>{text.give.submit}</Button>
          </Actions>
        </form>
      </Section>
    </BackOffice>
  )
}

function TakeRole({ shell, base, role, own }: { shell: Shell; base: string; role: StaffRole; own: boolean }) {
  const { take } = words(shell.language)
  const label = take.button(sayRole(shell.language, role))
  return (
    <form method="post" action={`${base}/${role}/retrait`}>
      <ConfirmSubmit label={label} question={take.question} confirmLabel={label} cancelLabel={take.cancel}>
        <p>{take.effect}</p>
        {own && <p>{take.own}</p>}
      </ConfirmSubmit>
    </form>
  )
}
