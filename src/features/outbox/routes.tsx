import { NotFound } from "../../core/http/problems.ts"
import { page, shellOf } from "../../core/http/request.ts"
import { get, type Policy, type Route } from "../../core/http/route.ts"
import { isOutbox, type Outbox } from "../../core/mail/outbox.ts"
import { KeptMailPage } from "./kept-mail-page.tsx"
import { OutboxPage } from "./outbox-page.tsx"

/** Whoever develops, where mails are kept instead of sent. Elsewhere the page does not exist: mails hold people's links. */
const developer: Policy<Outbox> = {
  name: "developer",
  admit(c) {
    const { config, mailer } = c.get("services")
    if (config.production || !isOutbox(mailer)) throw new NotFound()
    return mailer
  },
}

export const routes: Route[] = [
  get("/boite-d-envoi", developer, (c, { mails }) => page(c, <OutboxPage shell={shellOf(c)} mails={mails} />)),
  get("/boite-d-envoi/:number", developer, (c, { mails }) => {
    const mail = mails.find((one) => String(one.number) === c.req.param("number"))
    if (!mail) throw new NotFound()
    return page(c, <KeptMailPage shell={shellOf(c)} mail={mail} />)
  }),
]
