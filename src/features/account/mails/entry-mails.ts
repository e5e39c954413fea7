// What an address receives when someone wants to come in with it. Which of them it is, only the mailbox learns.
import { LINK_MINUTES } from "../../../core/auth/create-auth.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import { accountMail, type Reader, type Site } from "./account-mail.ts"
import { words } from "./words.ts"

export function signInMail(site: Site, to: Reader, token: string): Mail {
  const { signIn, once, notAsked } = words(to.language)
  return withLink(site, to, signIn, token, [once(LINK_MINUTES), notAsked])
}

export function joinMail(site: Site, to: Reader, token: string): Mail {
  const { join, once } = words(to.language)
  return withLink(site, to, join, token, [once(LINK_MINUTES), join.notAsked])
}

export function alreadyMemberMail(site: Site, to: Reader, token: string): Mail {
  const { already, once, notAsked } = words(to.language)
  return withLink(site, to, already, token, [once(LINK_MINUTES), notAsked])
}

export function noAccountMail(site: Site, to: Reader): Mail {
  const { subject, text, other, link, notAsked } = words(to.language).noAccount
  return accountMail(site, to, {
    subject,
    before: [text, other],
    links: [{ words: link, path: "/inscription" }],
    after: [notAsked],
  })
}

type Said = { subject: string; text: string; link: string }

function withLink(site: Site, to: Reader, { subject, text, link }: Said, token: string, after: string[]): Mail {
  return accountMail(site, to, { subject, before: [text], links: [{ words: link, path: `/connexion/lien/${token}` }], after })
}
