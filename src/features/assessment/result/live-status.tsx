import { type Language, localPath } from "../../../core/i18n.ts"
import { words } from "./words.ts"

/**
 * Tells, without a word until then, that what the page shows has changed elsewhere. `version` is that of the page:
 * `version` of findResult, or waitingVersion before the reveal. Without a script, the page simply stays as it is.
 */
export function LiveStatus({ language, participant, version }: { language: Language; participant: string; version: string }) {
  const say = words(language).live
  return (
    <live-status
      class="live-status"
      data-address={localPath(language, `/auto-evaluation/${participant}/etat`)}
      data-version={version}
      data-changed={say.changed}
      data-reload={say.reload}
    >
      <div role="status" />
    </live-status>
  )
}
