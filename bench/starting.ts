import { startPlatform } from "./platform.ts"
import type { Row } from "./report.ts"
import { median } from "./side-by-side.ts"

/** From the command to the first page, with the program's own database: in an empty folder, and again. */
export async function measureStarting(folder: string, port: number, times: number): Promise<Row[]> {
  const start = async () => {
    const platform = await startPlatform({ folder, port })
    await platform.stop()
    return platform.startMs / 1000
  }
  const first = await start()
  const again: number[] = []
  for (let i = 0; i < times; i++) again.push(await start())
  return [
    { what: "start in an empty folder", ours: "", value: first, unit: "s" },
    { what: "start again", ours: "", value: median(again), unit: "s", target: { most: 3 } },
  ]
}
