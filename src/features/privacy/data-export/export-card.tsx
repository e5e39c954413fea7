import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { formatDate, formatDateTime, formatNumber } from "../../../ui/format.ts"
import { Notice } from "../../../ui/notice.tsx"
import { Panel } from "../../../ui/sections.tsx"
import { Waiting } from "../../../ui/waiting.tsx"
import type { DataExport, ExportState } from "./data-export.ts"
import { words } from "./words.ts"

type ExportCardProps = { language: Language; state: ExportState; dataExport: DataExport; path: string }

/** Where a download stands. */
export function ExportCard({ language, state, dataExport, path }: ExportCardProps) {
  const text = words(language)
  if (state === "being_made") return <BeingMade language={language} />
  if (state === "ready") return <Ready language={language} dataExport={dataExport} path={path} />
  return (
    <Notice kind={state === "failed" ? "warning" : "info"} title={text[state].title}>
      <p>{state === "failed" ? text.failed.text : text.expired.text(formatDate(language, dataExport.expiresAt))}</p>
    </Notice>
  )
}

function BeingMade({ language }: { language: Language }) {
  const text = words(language).beingMade
  const here = localPath(language, "/mon-espace/donnees")
  return (
    <Waiting
      title={text.title}
      action={
        <ButtonLink href={here} variant="secondary" icon="refresh-cw">
          {text.look}
        </ButtonLink>
      }
    >
      <p>{text.text}</p>
      <live-status data-address={`${here}/etat`} data-version="being_made" data-changed={text.changed} data-reload={text.look}>
        <div role="status" />
      </live-status>
    </Waiting>
  )
}

function Ready({ language, dataExport, path }: Omit<ExportCardProps, "state">) {
  const text = words(language).ready
  return (
    <Panel>
      <h2>{text.title}</h2>
      <Facts
        items={[
          { term: text.size, detail: formatBytes(language, dataExport.bytes ?? 0) },
          { term: text.madeOn, detail: formatDateTime(language, dataExport.readyAt ?? dataExport.askedAt) },
          { term: text.until, detail: formatDateTime(language, dataExport.expiresAt) },
        ]}
      />
      <p>{text.careful}</p>
      <Actions>
        <ButtonLink href={localPath(language, `${path}/archive`)} icon="download" download>
          {text.download}
        </ButtonLink>
      </Actions>
    </Panel>
  )
}

/** "12,3 Mo": a hundredth of a unit tells nobody more. */
function formatBytes(language: Language, bytes: number): string {
  const { kB, MB } = words(language).bytes
  const [amount, unit] = bytes < 999_500 ? [Math.max(1, Math.round(bytes / 1000)), kB] : [Math.round(bytes / 100_000) / 10, MB]
  return `${formatNumber(language, amount)}\u00a0${unit}`
}
