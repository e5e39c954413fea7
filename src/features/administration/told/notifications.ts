import { STAFF_ROLES } from "../../../core/auth/actor.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { sayRole } from "../roles/role-words.ts"
import { words } from "../roles/words.ts"

const said = { fr: words("fr").notification, en: words("en").notification }

export const notifications: NotificationKind[] = [
  {
    kind: "administration.role",
    group: { fr: said.fr.group, en: said.en.group },
    label: { fr: said.fr.label, en: said.en.label },
    // A mail of its own always goes.
    usually: "never",
    sentence(language, { role: code, change }) {
      const role = STAFF_ROLES.find((one) => one === code)
      const name = role ? sayRole(language, role) : (code ?? "")
      return change === "given" ? said[language].given(name) : said[language].taken(name)
    },
  },
]
