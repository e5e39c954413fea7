import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { FRAMED, FRAMING } from "../../../core/http/security-headers.ts"
import { LANGUAGES, type Language } from "../../../core/i18n.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, type Office } from "../frame/policy.ts"
import { readList } from "../list/list-state.ts"
import { MAIL_LIST } from "./mail-list.ts"
import { countByDay, countRefusedAddresses, findMails } from "./mail-queries.ts"
import { MailsPage } from "./mails-page.tsx"
import { TemplatePage } from "./template-page.tsx"
import { TemplatesPage } from "./templates-page.tsx"

const TEMPLATES = `${HOME}/mails/modeles`

export const mailRoutes: Route[] = [
  get(`${HOME}/mails`, administrators, showMails),
  get(TEMPLATES, administrators, (c, office) =>
    page(c, <TemplatesPage shell={shellOf(c)} office={office} templates={c.get("services").mailTemplates} />),
  ),
  get(`${TEMPLATES}/:template`, administrators, (c, office) => {
    const { template, mail, language } = exampleIn(c)
    const shown = page(
      c,
      <TemplatePage shell={shellOf(c)} office={office} template={template} mail={mail} mailLanguage={language} />,
    )
    for (const [name, value] of FRAMING) shown.headers.set(name, value)
    return shown
  }),
  get(`${TEMPLATES}/:template/apercu`, administrators, (c) => {
    const { mail } = exampleIn(c)
    return c.body(mail.html, 200, { ...Object.fromEntries(FRAMED), "Content-Type": "text/html; charset=utf-8" })
  }),
]

async function showMails(c: RequestContext, office: Office) {
  const { db, now, mailer, mailTemplates } = c.get("services")
  const state = readList(MAIL_LIST, new URL(c.req.url).searchParams)
  const [found, days, refused] = await Promise.all([findMails(db, state), countByDay(db, now()), countRefusedAddresses(db)])
  return page(
    c,
    <MailsPage
      shell={shellOf(c)}
      office={office}
      state={state}
      found={found}
      days={days}
      refused={refused}
      delivers={mailer.delivers}
      templates={mailTemplates}
    />,
  )
}

/** The example that the address names, in the language it asks for, else in the reader's. */
function exampleIn(c: RequestContext) {
  const services = c.get("services")
  const template = services.mailTemplates.find((one) => one.template === c.req.param("template"))
  if (!template) throw new NotFound()
  const language: Language = LANGUAGES.find((one) => one === c.req.query("langue")) ?? c.get("language")
  return { template, mail: template.example(services, language), language }
}
