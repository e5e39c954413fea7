import { localPath } from "../../../core/i18n.ts"
import { ButtonLink } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDate, formatDateTime } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { sayAct, sayDetail } from "../audit/act-words.ts"
import type { AuditRow } from "../audit/audit-queries.ts"
import { words as auditWords } from "../audit/words.ts"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { RolesGiven } from "../roles/roles-given.tsx"
import { SuspensionList } from "../suspensions/suspension-list.tsx"
import type { MemberSheet } from "./member-queries.ts"
import { words } from "./words.ts"

export type MemberPageProps = {
  shell: Shell
  office: Office
  member: MemberSheet
  /** Suspensions whose answer the team read. */
  readAnswers: Set<string>
  acts: AuditRow[]
  now: Date
  /** What was just done. */
  done?: string
}

/** One member as the team sees them: who they are and what the team did, never what they do on the platform. */
export function MemberPage({ shell, office, member, readAnswers, acts, now, done }: MemberPageProps) {
  const { language } = shell
  const text = words(language)
  const { sheet } = text
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={member.displayName}
      heading={<bdi>{member.displayName}</bdi>}
      breadcrumb={[{ path: `${HOME}/membres`, label: text.title }]}
    >
      {done && (
        <Notice kind="success" role="status">
          <p>{done}</p>
        </Notice>
      )}
      <Section title={sheet.who}>
        <Facts
          items={[
            { term: sheet.email, detail: <span class="office-note">{member.email}</span> },
            { term: sheet.since, detail: formatDate(language, member.createdAt) },
            { term: sheet.seen, detail: member.lastSeenOn ? formatDate(language, member.lastSeenOn) : text.never },
            { term: sheet.factor, detail: member.secondFactor ? sheet.on : sheet.off },
            ...(member.verifiedProfessional ? [{ term: sheet.verified, detail: text.verifiedLong }] : []),
          ]}
        />
      </Section>
      <Section title={text.sessions.title}>
        <p>{text.sessions.why}</p>
        <form method="post" action={`${localPath(language, `${HOME}/membres/${member.id}`)}/connexions`}>
          <ConfirmSubmit
            label={text.sessions.end}
            question={text.sessions.question}
            confirmLabel={text.sessions.end}
            cancelLabel={text.sessions.cancel}
          >
            <p>{text.sessions.effect}</p>
          </ConfirmSubmit>
        </form>
      </Section>
      <RolesGiven shell={shell} member={member} />
      <SuspensionList shell={shell} actor={office.actor} member={member} readAnswers={readAnswers} now={now} />
      <Section title={sheet.acts}>
        {acts.length === 0 ? (
          <p>{sheet.noActs}</p>
        ) : (
          <>
            <Table
              caption={sheet.actsCaption}
              captionHidden
              head={[...sheet.actsHead]}
              rows={acts.map(({ act, at, actorId, actorName, detail }) => ({
                header: (
                  <>
                    {sayAct(language, act)}
                    <span class="row-note">{sayDetail(language, detail)}</span>
                  </>
                ),
                cells: [
                  formatDateTime(language, at),
                  actorId === null ? auditWords(language).program : <bdi>{actorName ?? auditWords(language).gone}</bdi>,
                ],
              }))}
            />
            <ButtonLink href={`${localPath(language, `${HOME}/journal`)}?sur=member:${member.id}`} variant="quiet" icon="list">
              {sheet.allActs}
            </ButtonLink>
          </>
        )}
      </Section>
    </BackOffice>
  )
}
