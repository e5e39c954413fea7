import { z } from "zod"
import { signedIn } from "../../../core/access/policies.ts"
import { readForm } from "../../../core/http/form.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route, remembered } from "../../../core/http/route.ts"
import { giveConsent } from "../../../core/personal-data/consents.ts"
import { CHARTER, CHARTER_VERSION } from "../charter.ts"
import { AgreementPage, CharterPage } from "./charter-page.tsx"
import { localReturn, returnQuery } from "./local-return.ts"

const agreementForm = z.object({ charter: z.literal(CHARTER_VERSION), retour: z.string().optional().transform(localReturn) })

export const charterRoutes: Route[] = [
  remembered("/charte", (c) => page(c, <CharterPage shell={shellOf(c)} />)),
  get("/mon-espace/compte/charte", signedIn, (c) =>
    page(c, <AgreementPage shell={shellOf(c)} retour={localReturn(c.req.query("retour"))} />),
  ),
  post("/mon-espace/compte/charte", signedIn, async (c, actor) => {
    const form = await readForm(c, agreementForm)
    // The charter changed under the reader's eyes: here it is again.
    if (!form.ok) return seeOther(c, `/mon-espace/compte/charte${returnQuery(localReturn(form.typed.retour))}`)
    const { db, now } = c.get("services")
    await db.transaction((tx) => giveConsent(tx, actor.id, CHARTER, CHARTER_VERSION, now()))
    return seeOther(c, form.value.retour)
  }),
]
