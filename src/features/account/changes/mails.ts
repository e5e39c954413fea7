// What a member is told when something changed in what protects their account. No code, no key and no link that opens anything.
import type { Language } from "../../../core/i18n.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import { formatDateTime } from "../../../ui/format.ts"
import { accountMail, type Reader, type Site } from "../mails/account-mail.ts"
import { type Change, wordsKey } from "./change.ts"
import { words } from "./words.ts"

/** `provider` is the name of the identity provider that the change is about, if it is about one. */
export function changeMail(site: Site, to: Reader, change: Change, at: Date, provider = ""): Mail {
  const { changes, links, notYou } = words(to.language)
  const { subject, text, next } = changes[wordsKey(change)]
  const { path, label } = WAYS[change.split(".")[0] as keyof typeof WAYS](links)
  return accountMail(site, to, {
    subject,
    before: [text(formatDateTime(to.language, at), provider), next],
    links: [{ words: label, path }],
    after: [notYou(site.instance.centre.email)],
  })
}

export function changeSubject(language: Language, change: Change): string {
  return words(language).changes[wordsKey(change)].subject
}

type Links = ReturnType<typeof words>["links"]
const toSecondFactor = ({ secondFactor }: Links) => ({ path: "/mon-espace/compte/double-verification", label: secondFactor })
const WAYS = {
  password: ({ account }: Links) => ({ path: "/mon-espace/compte", label: account }),
  second_factor: toSecondFactor,
  recovery_codes: toSecondFactor,
  recovery_code: toSecondFactor,
  second_factor_reset: ({ signIn }: Links) => ({ path: "/connexion", label: signIn }),
  passkey: ({ keys }: Links) => ({ path: "/mon-espace/compte/cles", label: keys }),
  provider: ({ providers }: Links) => ({ path: "/mon-espace/compte/comptes-lies", label: providers }),
}
