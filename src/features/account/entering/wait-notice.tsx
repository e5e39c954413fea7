import type { Language } from "../../../core/i18n.ts"
import { Notice } from "../../../ui/notice.tsx"
import { words } from "./words.ts"

/** Too many tries: until when, and what works meanwhile. Nothing without seconds to wait. */
export function WaitNotice({
  language,
  seconds,
  meanwhile,
}: {
  language: Language
  seconds?: number
  meanwhile: "link" | "mails"
}) {
  if (seconds === undefined) return null
  const text = words(language).wait
  return (
    <Notice kind="warning" role="alert" title={text.title}>
      <p>{text.again(waitWords(language, seconds))}</p>
      <p>{text[meanwhile]}</p>
    </Notice>
  )
}

/** "dans 12 minutes", rounded up so that it holds. */
function waitWords(language: Language, seconds: number): string {
  const { minute, minutes, hour } = words(language).wait
  const count = Math.ceil(seconds / 60)
  return count <= 1 ? minute : count < 60 ? minutes(count) : hour
}
