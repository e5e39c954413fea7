import { STAFF_ROLES } from "../../../core/auth/actor.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { formatDate } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import type { ListState } from "../list/list-state.ts"
import type { Page } from "../list/page-queries.ts"
import { type Filter, RecordList } from "../list/record-list.tsx"
import { sayRole } from "../roles/role-words.ts"
import { MEMBER_LIST, MEMBER_STATES } from "./member-list.ts"
import type { MemberRow } from "./member-queries.ts"
import { words } from "./words.ts"

type MembersPageProps = { shell: Shell; office: Office; state: ListState; found: Page<MemberRow>; unread: number }

export function MembersPage({ shell, office, state, found, unread }: MembersPageProps) {
  const { language } = shell
  const text = words(language)
  const base = localPath(language, `${HOME}/membres`)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      {unread > 0 && state.filters.etat !== "reponses" && (
        <Notice kind="info">
          <p>
            {text.unread(unread)} <a href={`${base}?etat=reponses`}>{text.readThem}</a>
          </p>
        </Notice>
      )}
      <RecordList<MemberRow>
        language={language}
        base={base}
        shape={MEMBER_LIST}
        state={state}
        caption={text.caption}
        filters={filtersOf(language)}
        page={found}
        empty={text.empty}
        exported={localPath(language, `${HOME}/membres.csv`)}
        columns={[
          {
            label: text.columns.name,
            sort: "nom",
            cell: ({ id, displayName, email }) => (
              <>
                <a href={localPath(language, `${HOME}/membres/${id}`)}>
                  <bdi>{displayName}</bdi>
                </a>
                <span class="row-note">{email}</span>
              </>
            ),
          },
          { label: text.columns.roles, cell: (row) => <Standing language={language} row={row} /> },
          { label: text.columns.since, sort: "-depuis", cell: ({ createdAt }) => formatDate(language, createdAt) },
          {
            label: text.columns.seen,
            sort: "-vu",
            cell: ({ lastSeenOn }) => (lastSeenOn ? formatDate(language, lastSeenOn) : text.never),
          },
        ]}
      />
    </BackOffice>
  )
}

function filtersOf(language: Language): Filter[] {
  const text = words(language)
  return [
    { kind: "search", name: "recherche", label: text.search, hint: text.searchHint },
    {
      kind: "choice",
      name: "role",
      label: text.role,
      options: [
        { value: "", label: text.anyRole },
        { value: "equipe", label: text.anyTeam },
        ...STAFF_ROLES.map((role) => ({ value: role, label: sayRole(language, role) })),
      ],
    },
    {
      kind: "choice",
      name: "etat",
      label: text.state,
      options: [
        { value: "", label: text.anyState },
        ...MEMBER_STATES.map((state) => ({ value: state, label: text.states[state] })),
      ],
    },
  ]
}

function Standing({ language, row }: { language: Language; row: MemberRow }) {
  const text = words(language)
  return (
    <span class="row-tags">
      {row.suspended && <Tag tone="decision">{text.suspended}</Tag>}
      {row.answered && <Tag tone="shared">{text.answered}</Tag>}
      {row.verifiedProfessional && <Tag tone="shared">{text.verified}</Tag>}
      {row.roles.map((role) => (
        <Tag key={role}>{sayRole(language, role)}</Tag>
      ))}
    </span>
  )
}
