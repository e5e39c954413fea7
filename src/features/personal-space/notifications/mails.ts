// The mails of notifications. What they say of each is the one line of its kind; the rest is read after signing in.
import { type Language, localPath } from "../../../core/i18n.ts"
import { composeMail, type MailContent } from "../../../core/mail/compose.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { Services } from "../../../core/services.ts"
import { formatDay } from "./day.ts"
import { NOTIFICATIONS, SETTINGS } from "./paths.ts"
import { groupByHeading, sentenceOf, type Told } from "./told.ts"
import { type Digest, makeUnsubscribeToken, type UnsubscribeScope } from "./unsubscription.ts"
import { words } from "./words.ts"

/** What a mail is made from: where it comes from and leads to, what features tell of. */
export type Means = Pick<Services, "origin" | "instance" | "secret" | "notificationKinds">
export type Addressee = { memberId: string; email: string; language: Language; timeZone: string }
export type News = Told & { path: string; createdAt: Date }

/** One notification, as soon as it comes. */
export function atOnceMail(means: Means, to: Addressee, news: News): Mail {
  const text = words(to.language).mails.atOnce
  return compose(means, to, news.kind, {
    subject: text.subject(means.instance.name),
    title: text.title,
    before: [sentenceOf(to.language, means.notificationKinds, news)],
    links: [{ words: text.link, address: means.origin() + localPath(to.language, news.path) }],
    after: [text.why],
    unsubscribeWords: text.stop,
  })
}

/** Lines of a digest; what is older is counted. */
const MOST_LINES = 40

/** What happened since the last digest, by heading, newest first. */
export function digestMail(means: Means, to: Addressee, digest: Digest, news: [News, ...News[]]): Mail {
  const text = words(to.language).mails[digest]
  const shared = words(to.language).mails
  const { notificationKinds } = means
  const more = news.length - MOST_LINES
  return compose(means, to, digest, {
    subject: text.subject(means.instance.name),
    title: text.title(news.length),
    before: [],
    groups: groupByHeading(to.language, notificationKinds, news.slice(0, MOST_LINES)).map(({ heading, things }) => ({
      title: heading,
      items: things.map((one) => ({
        text: sentenceOf(to.language, notificationKinds, one),
        note: formatDay(to.language, to.timeZone, one.createdAt),
        address: means.origin() + localPath(to.language, one.path),
      })),
    })),
    links: [{ words: shared.all, address: means.origin() + localPath(to.language, NOTIFICATIONS) }],
    after: more > 0 ? [shared.more(more)] : [],
    unsubscribeWords: text.stop,
  })
}

type Content = Omit<MailContent, "language" | "settings" | "unsubscribe" | "from" | "words">

function compose(means: Means, to: Addressee, scope: UnsubscribeScope, content: Content): Mail {
  const { origin, instance, secret } = means
  const { copy, sentBy, reply, settings } = words(to.language).mails
  const token = makeUnsubscribeToken(secret, { memberId: to.memberId, scope })
  return composeMail(to.email, {
    ...content,
    language: to.language,
    settings: { words: settings, address: origin() + localPath(to.language, SETTINGS) },
    unsubscribe: origin() + localPath(to.language, `/desinscription/${token}`),
    from: { name: instance.name, centre: instance.centre.name, email: instance.centre.email },
    words: { copy, sentBy, reply },
  })
}
