import { page, shellOf } from "../../core/http/request.ts"
import { type Route, remembered } from "../../core/http/route.ts"
import { AccessibilityPage } from "./accessibility-page.tsx"
import { LegalPage } from "./legal-page.tsx"
import { PrivacyPage } from "./privacy-page.tsx"

export const routes: Route[] = [
  remembered("/accessibilite", (c) => page(c, <AccessibilityPage shell={shellOf(c)} />)),
  remembered("/mentions-legales", (c) => page(c, <LegalPage shell={shellOf(c)} />)),
  remembered("/vie-privee", (c) => page(c, <PrivacyPage shell={shellOf(c)} />)),
]
