// What a member is told of what changed in their account, and what they have to agree to.
import type { Mail } from "../../../core/mail/mail.ts"
import { formatDateTime } from "../../../ui/format.ts"
import type { DeviceName } from "../entering/device-name.ts"
import { accountMail, type Reader, type Site } from "./account-mail.ts"
import { words } from "./words.ts"

export function newDeviceMail(site: Site, to: Reader, device: DeviceName, at: Date): Mail {
  const all = words(to.language)
  const { subject, text, you, notYou, link } = all.newDevice
  return accountMail(site, to, {
    subject,
    before: [text(formatDateTime(to.language, at), deviceWords(to, device)), you],
    links: [{ words: link, path: "/mon-espace/compte/sessions" }],
    after: [notYou],
  })
}

function deviceWords({ language }: Reader, { browser, system, kind }: DeviceName): string {
  const { unknown, on, ...kinds } = words(language).device
  const parts = [browser, system].filter(Boolean).join(" · ")
  return parts === "" ? unknown : on(kinds[kind], parts)
}

/** To either side of a change of address; the new one is in nobody's mail but its own. */
export function confirmAddressMail(site: Site, to: Reader, side: "old" | "new", token: string, hours: number): Mail {
  const { address } = words(to.language)
  const { subject, text, link, notAsked } = address[side]
  return accountMail(site, to, {
    subject,
    before: [text],
    links: [{ words: link, path: `/connexion/adresse/${token}` }],
    after: [address.hours(hours), notAsked],
  })
}

export function addressTakenMail(site: Site, to: Reader): Mail {
  const { subject, text, link, notAsked } = words(to.language).address.taken
  return accountMail(site, to, { subject, before: [text], links: [{ words: link, path: "/connexion" }], after: [notAsked] })
}

export function addressChangedMail(site: Site, to: Reader, at: Date): Mail {
  const { subject, text, notYou } = words(to.language).address.changed
  const { email } = site.instance.centre
  return accountMail(site, to, { subject, before: [text(formatDateTime(to.language, at))], links: [], after: [notYou(email)] })
}
