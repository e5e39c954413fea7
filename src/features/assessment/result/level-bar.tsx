import { kept } from "../../../ui/kept.tsx"
import type { Side } from "../instrument.ts"
import type { SideReading } from "../side-reading.ts"

const STEP = 26
const GAP = 3
const WIDTH = 4 * STEP - GAP
const HEIGHT = 14

/** A reading as four cells, filled up to the median; the thin line is the spread. Beside words that say the same. */
export const LevelBar = kept(Bar, ({ id, side, reading: { median, low, high, cannotSay } }) =>
  [id, side, median, low, high, cannotSay > 0].join(" "),
)

function Bar({ id, side, reading }: { id: string; side: Side; reading: SideReading }) {
  const { median, low, high } = reading
  return (
    <svg class="level-bar" viewBox={`-1 -1 ${WIDTH + 2} ${HEIGHT + 8}`} aria-hidden="true" focusable="false">
      {side === "professional" && (
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="level-bar__tint" d="M0 0h6v6H0z" />
          <path class="level-bar__stripe" d="M0 0h2.8v6H0z" />
        </pattern>
      )}
      {[1, 2, 3, 4].map((level) => (
        <path key={level} class="level-bar__cell" d={cell(level, 1)} />
      ))}
      {[1, 2, 3, 4]
        .filter((level) => median !== undefined && median > level - 1)
        .map((level) => (
          <path
            key={level}
            class={side === "partner" ? "level-bar__plain" : "level-bar__hatched"}
            fill={side === "partner" ? undefined : `url(#${id})`}
            d={cell(level, Math.min(1, (median ?? 0) - (level - 1)))}
          />
        ))}
      {median === 0 && <path class="level-bar__mark" d={`M0 0v${HEIGHT}`} />}
      {median === undefined && reading.cannotSay > 0 && <path class="level-bar__dash" d={`M${WIDTH / 2 - 7} ${HEIGHT / 2}h14`} />}
      {low !== undefined && high !== undefined && low !== high && <path class="level-bar__span" d={spread(low, high)} />}
    </svg>
  )
}

function cell(level: number, share: number): string {
  return `M${(level - 1) * STEP} 0h${(STEP - GAP) * share}v${HEIGHT}h${-(STEP - GAP) * share}z`
}

function spread(low: number, high: number): string {
  const at = (level: number) => Math.max(0, level * STEP - GAP)
  return `M${at(low)} ${HEIGHT + 1.5}v4M${at(low)} ${HEIGHT + 3.5}H${at(high)}m0-2v4`
}
