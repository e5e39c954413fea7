import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { formatDateTime, formatNumber } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import type { ListState } from "../list/list-state.ts"
import type { Page } from "../list/page-queries.ts"
import { RecordList } from "../list/record-list.tsx"
import { FAILED_LIST, type FailedJob, type Queue } from "./job-list.ts"
import { Queues } from "./queues.tsx"
import { rhythmOf } from "./rhythm.ts"
import { words } from "./words.ts"

export type Scheduled = { name: string; cron: string; next: Date | undefined }

type JobsPageProps = {
  shell: Shell
  office: Office
  queues: Queue[]
  scheduled: Scheduled[]
  state: ListState
  failed: Page<FailedJob>
  /** How many jobs were just retried. */
  retried?: number
}

export function JobsPage({ shell, office, queues, scheduled, state, failed, retried }: JobsPageProps) {
  const { language } = shell
  const text = words(language)
  const base = localPath(language, `${HOME}/travaux`)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      {retried !== undefined && (
        <Notice kind={retried === 0 ? "info" : "success"} role="status">
          <p>{text.retried(retried)}</p>
        </Notice>
      )}
      <Section title={text.failed.title} lead={text.failed.lead}>
        <RecordList<FailedJob>
          language={language}
          base={base}
          shape={FAILED_LIST}
          state={state}
          caption={text.failed.caption}
          page={failed}
          empty={text.failed.empty}
          filters={[
            {
              kind: "choice",
              name: "file",
              label: text.failed.queue,
              options: [{ value: "", label: text.failed.anyQueue }, ...queues.map(({ name }) => ({ value: name, label: name }))],
            },
          ]}
          columns={[
            { label: text.failed.columns.queue, cell: ({ queue }) => queue },
            { label: text.failed.columns.when, sort: "-quand", cell: ({ failedAt }) => formatDateTime(language, failedAt) },
            { label: text.failed.columns.tries, cell: ({ tries }) => formatNumber(language, tries) },
            { label: text.failed.columns.code, cell: ({ code }) => code },
          ]}
          acts={{
            action: `${base}/relance`,
            choose: ({ queue, failedAt }) => text.failed.choose(queue, formatDateTime(language, failedAt)),
            children: (
              <Button variant="secondary" icon="refresh-cw">
                {text.failed.retry}
              </Button>
            ),
          }}
        />
        <RetryAll language={language} base={base} queues={queues.filter((queue) => queue.failed > 0)} />
      </Section>
      <Section title={text.queues.title}>
        <Queues language={language} queues={queues} />
      </Section>
      {scheduled.length > 0 && (
        <Section title={text.schedules.title}>
          <Table
            caption={text.schedules.caption}
            captionHidden
            head={[...text.schedules.head]}
            rows={scheduled.map(({ name, cron, next }) => ({
              header: name,
              cells: [sayRhythm(language, cron), next ? formatDateTime(language, next) : text.queues.never],
            }))}
          />
        </Section>
      )}
    </BackOffice>
  )
}

function RetryAll({ language, base, queues }: { language: Language; base: string; queues: Queue[] }) {
  if (queues.length === 0) return null
  return (
    <Actions>
      {queues.map(({ name, failed }) => (
        <form key={name} method="post" action={`${base}/relance`}>
          <Button variant="quiet" icon="refresh-cw" name="queue" value={name}>
            {words(language).failed.retryAll(name, failed)}
          </Button>
        </form>
      ))}
    </Actions>
  )
}

function sayRhythm(language: Language, cron: string): string {
  const text = words(language).schedules
  const rhythm = rhythmOf(cron)
  if (rhythm.every === "day") return text.daily(rhythm.at)
  if (rhythm.every === "week") return text.weekly(text.days[rhythm.day] ?? "", rhythm.at)
  if (rhythm.every === "month") return text.monthly(rhythm.day, rhythm.at)
  if (rhythm.every === "minutes") return text.minutes(rhythm.minutes)
  return rhythm.every === "hour" ? text.hourly(rhythm.minute) : rhythm.cron
}
