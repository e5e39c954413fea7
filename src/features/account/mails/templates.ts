// Every mail that coming in and changing one's address send, with an example of it for the back office.
import type { Language } from "../../../core/i18n.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import type { Reader, Site } from "./account-mail.ts"
import { addressChangedMail, addressTakenMail, confirmAddressMail, newDeviceMail } from "./credential-mails.ts"
import { alreadyMemberMail, joinMail, noAccountMail, signInMail } from "./entry-mails.ts"
import { words } from "./words.ts"

const TOKEN = "exempleDeLienQuiNouvreRienDuTout"
const AT = new Date("2026-11-02T10:00:00Z")
const DEVICE = { browser: "Firefox", system: "Windows", kind: "computer" } as const

export const mails: MailTemplate[] = [
  template(
    "sign_in",
    ({ signIn }) => signIn,
    (site, to) => signInMail(site, to, TOKEN),
  ),
  template(
    "join",
    ({ join }) => join,
    (site, to) => joinMail(site, to, TOKEN),
  ),
  template(
    "already",
    ({ already }) => already,
    (site, to) => alreadyMemberMail(site, to, TOKEN),
  ),
  template("no_account", ({ noAccount }) => noAccount, noAccountMail),
  template(
    "new_device",
    ({ newDevice }) => newDevice,
    (site, to) => newDeviceMail(site, to, DEVICE, AT),
  ),
  template(
    "address_old",
    ({ address }) => address.old,
    (site, to) => confirmAddressMail(site, to, "old", TOKEN, 24),
  ),
  template(
    "address_new",
    ({ address }) => address.new,
    (site, to) => confirmAddressMail(site, to, "new", TOKEN, 24),
  ),
  template("address_taken", ({ address }) => address.taken, addressTakenMail),
  template(
    "address_changed",
    ({ address }) => address.changed,
    (site, to) => addressChangedMail(site, to, AT),
  ),
]

type Said = (text: ReturnType<typeof words>) => { subject: string }

function template(name: string, said: Said, mail: (site: Site, to: Reader) => Mail): MailTemplate {
  return {
    template: `account.${name}`,
    label: { fr: said(words("fr")).subject, en: said(words("en")).subject },
    example: (site, language: Language) => mail(site, { email: "amina@exemple.fr", language }),
  }
}
