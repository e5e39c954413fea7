import type { DashboardCard } from "../../../core/dashboard.ts"
import { isRefused } from "../../../core/mail/refused-addresses.ts"
import { words } from "./words.ts"

/** The member's address was refused by its server: nothing reaches them any more, and nothing else would tell them. */
export const unreachable: DashboardCard = {
  key: "unreachable",
  async load({ db, secret, now }, { email, language }) {
    if (!(await isRefused(db, secret, email))) return undefined
    const text = words(language).unreachable
    return {
      title: text.title,
      content: <p>{text.text}</p>,
      waiting: [{ label: text.change, path: "/mon-espace/compte/adresse", since: now() }],
    }
  },
}
