import type { DashboardCard } from "../../../core/dashboard.ts"
import { formatDate } from "../../../ui/format.ts"
import { HERE } from "./erasure-frame.tsx"
import { KeepAccount } from "./keep-account.tsx"
import { findAskedErasure } from "./queries.ts"
import { words } from "./words.ts"

/** On Mon espace, until the day comes: the account is going, and one click keeps it. */
export const erasureCard: DashboardCard = {
  key: "erasure",
  async load({ db }, { id, language }) {
    const planned = await findAskedErasure(db, id)
    if (!planned) return undefined
    const text = words(language).card
    const label = text.waiting(formatDate(language, planned.dueAt))
    return {
      title: text.title,
      waiting: [{ label, path: HERE, since: planned.askedAt }],
      content: <KeepAccount language={language} action={`${HERE}/annulation`} />,
      more: { label: text.more, path: HERE },
    }
  },
}
