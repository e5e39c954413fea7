import { localPath } from "../../../core/i18n.ts"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import type { ResetRequest } from "../../account/index.ts"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { words } from "./words.ts"

type RequestsPageProps = { shell: Shell; office: Office; requests: ResetRequest[]; done?: "accept" | "refuse" }

/** Who asked the team to take a lost second factor away. */
export function RequestsPage({ shell, office, requests, done }: RequestsPageProps) {
  const { language } = shell
  const text = words(language)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      {done && (
        <Notice kind="success" role="status">
          <p>{text[done].done}</p>
        </Notice>
      )}
      {requests.length === 0 ? (
        <EmptyState title={text.empty.title}>
          <p>{text.empty.text}</p>
        </EmptyState>
      ) : (
        <Table
          caption={text.caption}
          head={[...text.head]}
          rows={requests.map(({ id, memberId, displayName, email, askedAt }) => ({
            header: (
              <>
                {memberId === office.actor.id ? (
                  <bdi>{displayName}</bdi>
                ) : (
                  <a href={localPath(language, `${HOME}/double-verification/${id}`)}>
                    <bdi>{displayName}</bdi>
                  </a>
                )}
                <span class="row-note">{memberId === office.actor.id ? text.own : email}</span>
              </>
            ),
            cells: [formatDateTime(language, askedAt)],
          }))}
        />
      )}
    </BackOffice>
  )
}
