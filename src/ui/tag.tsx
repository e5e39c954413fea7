import type { ComponentChildren } from "preact"
import type { Axis } from "./axis.ts"
import { Sign } from "./sign.tsx"

type TagProps = { tone?: "neutral" | "shared" | Axis; sign?: Sign; children: ComponentChildren }

export function Tag({ tone = "neutral", sign, children }: TagProps) {
  const axis = tone === "neutral" || tone === "shared" ? undefined : tone
  return (
    <span class={tone === "shared" ? "tag tag--shared" : "tag"} data-axis={axis}>
      {sign && <Sign sign={sign} />}
      <span>{children}</span>
    </span>
  )
}
