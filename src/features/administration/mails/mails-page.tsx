import { type Language, localPath } from "../../../core/i18n.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { formatDate, formatDateTime, formatNumber } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { Tag } from "../../../ui/tag.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import type { ListState } from "../list/list-state.ts"
import type { Page } from "../list/page-queries.ts"
import { RecordList } from "../list/record-list.tsx"
import { MAIL_LIST, MAIL_STATES } from "./mail-list.ts"
import type { DayCount, MailRow } from "./mail-queries.ts"
import { words } from "./words.ts"

type MailsPageProps = {
  shell: Shell
  office: Office
  state: ListState
  found: Page<MailRow>
  days: DayCount[]
  refused: number
  delivers: boolean
  templates: MailTemplate[]
}

export function MailsPage({ shell, office, state, found, days, refused, delivers, templates }: MailsPageProps) {
  const { language } = shell
  const text = words(language)
  const labels = new Map(templates.map((one) => [one.template, one.label[language]]))
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      <Actions>
        <ButtonLink href={localPath(language, `${HOME}/mails/modeles`)} variant="secondary" icon="mail">
          {text.templates.link}
        </ButtonLink>
      </Actions>
      {!delivers && (
        <Notice kind="warning">
          <p>{text.undelivered}</p>
        </Notice>
      )}
      <p>{text.refused(refused)}</p>
      <RecordList<MailRow>
        language={language}
        base={localPath(language, `${HOME}/mails`)}
        shape={MAIL_LIST}
        state={state}
        caption={text.caption}
        page={found}
        empty={text.empty}
        filters={[
          {
            kind: "choice",
            name: "etat",
            label: text.state,
            options: [{ value: "", label: text.anyState }, ...MAIL_STATES.map((value) => ({ value, label: text.states[value] }))],
          },
          {
            kind: "choice",
            name: "modele",
            label: text.template,
            options: [{ value: "", label: text.anyTemplate }, ...[...labels].map(([value, label]) => ({ value, label }))],
          },
        ]}
        columns={[
          {
            label: text.columns.template,
            cell: ({ template }) => (
              <>
                {labels.get(template) ?? template}
                <span class="row-note">{template}</span>
              </>
            ),
          },
          { label: text.columns.state, cell: (row) => <State language={language} row={row} /> },
          { label: text.columns.tries, cell: ({ tries }) => formatNumber(language, tries) },
          { label: text.columns.changed, sort: "-quand", cell: ({ changedAt }) => formatDateTime(language, changedAt) },
        ]}
      />
      <p>
        {text.retry} <a href={localPath(language, `${HOME}/travaux`)}>{text.toJobs}</a>
      </p>
      {days.length > 0 && <Days language={language} days={days} />}
    </BackOffice>
  )
}

function State({ language, row: { state, code } }: { language: Language; row: MailRow }) {
  const wrong = state === "failed" || state === "refused"
  return (
    <>
      <Tag tone={wrong ? "decision" : "neutral"}>{words(language).states[state]}</Tag>
      {code && <span class="row-note">{code}</span>}
    </>
  )
}

function Days({ language, days }: { language: Language; days: DayCount[] }) {
  const text = words(language)
  const states = MAIL_STATES.filter((state) => days.some((one) => one.state === state))
  const dates = [...new Set(days.map(({ day }) => day))]
  return (
    <Section title={text.days.title}>
      <Table
        caption={text.days.caption}
        captionHidden
        head={[text.days.day, ...states.map((state) => text.states[state])]}
        rows={dates.map((date) => ({
          header: formatDate(language, date),
          cells: states.map((state) =>
            formatNumber(language, days.find((one) => one.day === date && one.state === state)?.count ?? 0),
          ),
        }))}
      />
    </Section>
  )
}
