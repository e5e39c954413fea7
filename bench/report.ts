import type { Compared, Figures } from "./side-by-side.ts"

/** One line of the table. `value` is held against the target, if there is one. */
export type Row = {
  what: string
  ours: string
  theirs?: string
  value: number
  unit?: string
  target?: { most: number } | { least: number }
}

/** A line about speed. Ratios above one mean that we are faster ("speed") or dearer ("cost"). */
export function compareRow(what: string, as: "speed" | "cost", compared: Compared, target: Row["target"]): Row {
  if (compared.failed > 0) console.error(`${what}: ${compared.failed} requests failed, so the figures mean nothing`)
  return {
    what,
    ours: say(compared.ours),
    theirs: say(compared.theirs),
    value: as === "speed" ? compared.speed : 1 / compared.speed,
    unit: "×",
    target,
  }
}

/** The same comparison in processor time, which a busy machine disturbs less; nothing where the system does not tell it. */
export function costRows(what: string, { ours, theirs, cost }: Compared): Row[] {
  if (cost === undefined || ours.inAll === undefined || theirs.inAll === undefined) return []
  const say = (milliseconds: number) => `${round(milliseconds)} ms of processor`
  return [{ what: `${what}, database included`, ours: say(ours.inAll), theirs: say(theirs.inAll), value: cost, unit: "×" }]
}

function say({ perSecond, p50, p99, processor }: Figures): string {
  const parts = [`${Math.round(perSecond)}/s`, `p50 ${round(p50)} ms`, `p99 ${round(p99)} ms`]
  return [...parts, ...(processor === undefined ? [] : [`${round(processor)} ms of processor`])].join(", ")
}

export function printTable(rows: Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.theirs ?? "",
    `${round(row.value)} ${row.unit ?? ""}`.trim(),
    targetOf(row),
    verdictOf(row),
  ])
  const table = [["measure", "ours", "compared with", "value", "target", ""], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? []
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
}

function targetOf({ target }: Row): string {
  if (!target) return ""
  return "most" in target ? `≤ ${target.most}` : `≥ ${target.least}`
}

function verdictOf({ target, value }: Row): string {
  if (!target) return ""
  const holds = "most" in target ? value <= target.most : value >= target.least
  return holds ? "holds" : "does not hold"
}

export function round(value: number): number {
  return Number(value.toPrecision(3))
}
