import type { Language } from "../../../core/i18n.ts"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { formatDateTime, formatNumber } from "../../../ui/format.ts"
import { Table } from "../../../ui/table.tsx"
import type { Queue } from "./job-list.ts"
import { words } from "./words.ts"

/** The queues that have work in sight, those at rest folded away. */
export function Queues({ language, queues }: { language: Language; queues: Queue[] }) {
  const text = words(language).queues
  if (queues.length === 0)
    return (
      <EmptyState title={text.empty.title} headingLevel={3}>
        <p>{text.empty.text}</p>
      </EmptyState>
    )
  const [busy, idle] = [queues.filter(isBusy), queues.filter((queue) => !isBusy(queue))]
  return (
    <>
      {busy.length === 0 ? <p>{text.calm}</p> : <QueueTable language={language} queues={busy} />}
      {idle.length > 0 && (
        <Disclosure summary={text.idle(idle.length)}>
          <QueueTable language={language} queues={idle} />
        </Disclosure>
      )}
    </>
  )
}

function isBusy({ waiting, running, failed }: Queue): boolean {
  return waiting + running + failed > 0
}

function QueueTable({ language, queues }: { language: Language; queues: Queue[] }) {
  const text = words(language).queues
  const { name, waiting, running, failed, last } = text.columns
  return (
    <Table
      caption={text.caption}
      captionHidden
      head={[name, waiting, running, failed, last]}
      rows={queues.map((queue) => ({
        header: queue.name,
        cells: [
          <>
            {formatNumber(language, queue.waiting)}
            {queue.oldest && <span class="row-note">{text.since(formatDateTime(language, queue.oldest))}</span>}
          </>,
          formatNumber(language, queue.running),
          formatNumber(language, queue.failed),
          queue.lastDone ? formatDateTime(language, queue.lastDone) : text.never,
        ],
      }))}
    />
  )
}
