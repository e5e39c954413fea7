import { type Language, localPath } from "../../../core/i18n.ts"
import { formatDateTime } from "../../../ui/format.ts"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { type ListState, listAddress } from "../list/list-state.ts"
import type { Page } from "../list/page-queries.ts"
import { RecordList } from "../list/record-list.tsx"
import { knownActs, sayAct, sayDetail, sayKind } from "./act-words.ts"
import { AUDIT_LIST, writeSubject } from "./audit-list.ts"
import type { AuditRow } from "./audit-queries.ts"
import { words } from "./words.ts"

type AuditPageProps = { shell: Shell; office: Office; state: ListState; found: Page<AuditRow> }

export function AuditPage({ shell, office, state, found }: AuditPageProps) {
  const { language } = shell
  const text = words(language)
  const base = localPath(language, `${HOME}/journal`)
  const only = [state.filters.qui && text.onlyActor, state.filters.sur && text.onlySubject].filter(Boolean)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      {only.length > 0 && (
        <p class="row-tags">
          {text.only}
          {only.map((one) => (
            <Tag key={one}>{one}</Tag>
          ))}
        </p>
      )}
      <RecordList<AuditRow>
        language={language}
        base={base}
        shape={AUDIT_LIST}
        state={state}
        caption={text.caption}
        page={found}
        empty={text.empty}
        exported={localPath(language, `${HOME}/journal.csv`)}
        filters={[
          { kind: "search", name: "recherche", label: text.search, hint: text.searchHint },
          {
            kind: "choice",
            name: "acte",
            label: text.act,
            options: [{ value: "", label: text.anyAct }, ...knownActs(language)],
          },
          { kind: "date", name: "du", label: text.from },
          { kind: "date", name: "au", label: text.to },
        ]}
        columns={[
          {
            label: text.columns.what,
            cell: ({ act, detail }) => (
              <>
                {sayAct(language, act)}
                {Object.keys(detail).length > 0 && <span class="row-note">{sayDetail(language, detail)}</span>}
              </>
            ),
          },
          { label: text.columns.when, sort: "-quand", cell: ({ at }) => formatDateTime(language, at) },
          {
            label: text.columns.who,
            cell: (row) => (
              <Who
                language={language}
                row={row}
                href={listAddress(base, AUDIT_LIST, narrowed(state, { qui: row.actorId ?? "" }))}
              />
            ),
          },
          {
            label: text.columns.on,
            cell: (row) => (
              <OnWhat
                language={language}
                row={row}
                href={listAddress(base, AUDIT_LIST, narrowed(state, { sur: writeSubject(row.subject) }))}
              />
            ),
          },
        ]}
      />
    </BackOffice>
  )
}

type CellProps = { language: Language; row: AuditRow; href: string }

function Who({ language, row: { actorId, actorName }, href }: CellProps) {
  const text = words(language)
  if (actorId === null) return text.program
  return (
    <a href={href} title={text.by}>
      {actorName === null ? text.gone : <bdi>{actorName}</bdi>}
    </a>
  )
}

function OnWhat({ language, row: { subject, subjectName }, href }: CellProps) {
  const text = words(language)
  return (
    <>
      {sayKind(language, subject.kind)}{" "}
      <a href={href} title={text.on}>
        {subjectName === null ? subject.id : <bdi>{subjectName}</bdi>}
      </a>
    </>
  )
}

function narrowed({ filters, sort, descending }: ListState, more: Record<string, string>): ListState {
  return { filters: { ...filters, ...more }, sort, descending }
}
