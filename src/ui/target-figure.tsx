import type { ComponentChildren } from "preact"
import { Raw } from "./raw.tsx"
import { Sign } from "./sign.tsx"
import { type TargetModel, targetSvg } from "./target.ts"

/** What the signs stand for; only those with words are shown. */
export type TargetLegend = {
  partner?: string
  professional?: string
  joint?: string
  noAgreement?: string
  cannotSay?: string
  spread?: string
}

type TargetFigureProps = {
  model: TargetModel
  legend: TargetLegend
  caption?: ComponentChildren
  /** Lets both sides grow out of the core once, when they are first seen. */
  revealed?: boolean
}

/** The target with its legend: names around it where there is room, numbers where there is not (then name them in a list). */
export function TargetFigure(props: TargetFigureProps) {
  const { model, legend, caption, revealed } = props
  const signs = LEGEND_ORDER.filter((sign) => legend[sign])
  return (
    <figure class={revealed ? "target-figure target--revealed" : "target-figure"}>
      <Raw as="div" class="target-figure__drawing" html={targetSvg(model)} />
      {(signs.length > 0 || caption) && (
        <figcaption>
          {signs.length > 0 && (
            <ul class="target-figure__legend">
              {signs.map((sign) => (
                <li key={sign}>
                  {isMark(sign) ? <Mark mark={sign} /> : <Sign sign={sign} />}
                  <span>{legend[sign]}</span>
                </li>
              ))}
            </ul>
          )}
          {caption && <p class="target-figure__caption">{caption}</p>}
        </figcaption>
      )}
    </figure>
  )
}

const LEGEND_ORDER = ["partner", "professional", "joint", "noAgreement", "cannotSay", "spread"] as const

/** Marks that stand on the target only. */
const MARKS = {
  noAgreement: "M10 3.5 16.5 10 10 16.5 3.5 10zM10 17.5v2M10 .5v2",
  cannotSay: "M5 10h10",
  spread: "M10 2.5v15M6.5 2.5h7M6.5 17.5h7",
}

function isMark(sign: keyof TargetLegend): sign is keyof typeof MARKS {
  return sign in MARKS
}

function Mark({ mark }: { mark: keyof typeof MARKS }) {
  return (
    <svg class="sign target-figure__mark" viewBox="0 0 20 20" aria-hidden="true">
      <path d={MARKS[mark]} />
    </svg>
  )
}
