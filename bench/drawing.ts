import { gzipSync } from "node:zlib"
import { openDatabase } from "../src/core/db/database.ts"
import { hashToken } from "../src/core/secret-link.ts"
import { findParticipation } from "../src/features/assessment/participation-queries.ts"
import { findResult } from "../src/features/assessment/result/queries.ts"
import { targetOf } from "../src/features/assessment/result/result-target.ts"
import type { ResultView } from "../src/features/assessment/result/result-view.ts"
import { targetSvg } from "../src/ui/target.ts"
import type { Row } from "./report.ts"
import type { Places } from "./seed.ts"
import { median } from "./side-by-side.ts"

/** The target of real results: its size, and what drawing it adds to its page. `pageMs` is what the page costs in all. */
export async function measureDrawing(databaseUrl: string, { revealed }: Places, pageMs: number): Promise<Row[]> {
  const { db, close } = openDatabase(databaseUrl)
  const views: ResultView[] = []
  for (const { id, token } of revealed.slice(0, 50)) {
    const participation = await findParticipation(db, { links: [hashToken(token)] }, id)
    views.push((await findResult(db, participation)).view)
  }
  await close()
  const draw = () => views.map((view) => targetSvg(targetOf("fr", view, "joint")))
  const sizes = draw().map((svg) => gzipSync(svg).length / 1000)
  const drawMs = timeOf(draw) / views.length
  return [
    { what: "target, largest of 50, gzip", ours: "", value: Math.max(...sizes), unit: "kB", target: { most: 12 } },
    {
      what: "target, drawing it, share of its page",
      ours: `${Math.round(drawMs * 1000)} µs`,
      theirs: `${Math.round(pageMs * 1000)} µs`,
      value: drawMs / pageMs,
      target: { most: 0.1 },
    },
  ]
}

/** Milliseconds, once the code is warm: the median of many, so that what else the machine does counts little. */
function timeOf(work: () => void): number {
  for (let i = 0; i < 30; i++) work()
  return median(
    Array.from({ length: 50 }, () => {
      const began = performance.now()
      work()
      return performance.now() - began
    }),
  )
}
