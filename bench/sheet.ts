import { visit } from "./pages.ts"
import type { Platform } from "./platform.ts"
import { compareRow, type Row } from "./report.ts"
import type { Places } from "./seed.ts"
import { compare, type Pace } from "./side-by-side.ts"

/** The result as a sheet against the same result as a page; and what that page costs, in milliseconds. */
export async function measureSheet(platform: Platform, { revealed }: Places, pace: Pace): Promise<{ row: Row; pageMs: number }> {
  const calls = (part: string) => revealed.map((place) => visit(place, part))
  const compared = await compare(pace, { ...platform, calls: calls("resultat.pdf") }, { ...platform, calls: calls("resultat") })
  const { processor, perSecond } = compared.theirs
  return {
    row: compareRow("result as PDF, to the result page", "cost", compared, { most: 25 }),
    pageMs: processor ?? 1000 / perSecond,
  }
}
