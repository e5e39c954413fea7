import { NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { crossOrigin, get, type Policy, post, type Route, remembered } from "../../../core/http/route.ts"
import type { Language } from "../../../core/i18n.ts"
import type { Services } from "../../../core/services.ts"
import { unsubscribe } from "./preference-actions.ts"
import { UnsubscribedPage, UnsubscribePage } from "./unsubscribe-page.tsx"
import { isDigest, readUnsubscribeToken, type Unsubscription } from "./unsubscription.ts"
import { words } from "./words.ts"

/** Holds the link of a mail: it stops these mails of this member, whoever asks, and opens nothing else. */
const mailHolder: Policy<Unsubscription> = {
  name: "mail holder",
  async admit(c) {
    const { secret, limits } = c.get("services")
    const found = readUnsubscribeToken(secret, c.req.param("token") ?? "")
    if (found) return found
    await limits.take(c, "wrong_link")
    throw new NotFound()
  },
}

const DONE = "/desinscription"

export const unsubscribeRoutes: Route[] = [
  remembered(DONE, (c) => page(c, <UnsubscribedPage shell={shellOf(c)} />)),
  get("/desinscription/:token", mailHolder, (c, { scope }) => {
    const { notificationKinds } = c.get("services")
    const what = nameOf(c.get("language"), notificationKinds, scope)
    return page(c, <UnsubscribePage shell={shellOf(c)} what={what} action={`/desinscription/${c.req.param("token")}`} />)
  }),
  // Mail programs post here themselves, from their own servers. The link is all the right there is: no cookie counts.
  crossOrigin(
    post("/desinscription/:token", mailHolder, async (c, { memberId, scope }) => {
      const { db, notificationKinds, now } = c.get("services")
      await unsubscribe(db, memberId, notificationKinds, scope, now())
      // RFC 8058: what a mail program posts is never answered by a redirection.
      return (await comesFromOurPage(c)) ? seeOther(c, DONE) : page(c, <UnsubscribedPage shell={shellOf(c)} />)
    }),
  ),
]

async function comesFromOurPage(c: RequestContext): Promise<boolean> {
  const urlencoded = (c.req.header("content-type") ?? "").startsWith("application/x-www-form-urlencoded")
  return urlencoded && new URLSearchParams(await c.req.text()).has("page")
}

function nameOf(language: Language, kinds: Services["notificationKinds"], scope: string): string {
  const text = words(language).stop
  if (isDigest(scope)) return text[scope]
  return kinds.find(({ kind }) => kind === scope)?.label[language] ?? text.unknown
}
