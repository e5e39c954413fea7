import type { ComponentChildren } from "preact"
import type { Language } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/** Saves each answer as it is given, where there is a script; the form around stays complete without it. */
export function AnswerSaver({ language, source, children }: { language: Language; source: string; children: ComponentChildren }) {
  const text = words(language).saving
  return (
    <answer-saver
      data-source={source}
      data-saved={text.saved}
      data-waiting={text.waiting}
      data-offline={text.offline}
      data-refused={text.refused}
      data-choose={text.choose}
    >
      {children}
      <p class="answer-saver__status" role="status" />
    </answer-saver>
  )
}
