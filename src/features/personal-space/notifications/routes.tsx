import { z } from "zod"
import { signedIn } from "../../../core/access/policies.ts"
import { readForm } from "../../../core/http/form.ts"
import { BadRequest, NotFound } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { frequencyFor } from "../../../core/notifications/frequency.ts"
import { FREQUENCIES, type Frequency, kindsFor, type NotificationKind } from "../../../core/notifications/kind.ts"
import { findChosen } from "../../../core/notifications/notify.ts"
import { findTimeZone } from "../profile/queries.ts"
import { readNotification, readNotifications } from "./actions.ts"
import { NotificationsPage } from "./notifications-page.tsx"
import { NOTIFICATIONS, SETTINGS } from "./paths.ts"
import { chooseFrequencies, muteAll, resetFrequencies } from "./preference-actions.ts"
import { countUnread, listNotifications, type Notification, PAGE_SIZE, type Place } from "./queries.ts"
import { type Done, SettingsPage } from "./settings-page.tsx"
import { sentenceOf } from "./told.ts"
import { unsubscribeRoutes } from "./unsubscribe-routes.tsx"

const DONE: Record<string, Done> = { choix: "saved", silence: "muted", depart: "resetDone" }

const uuid = z.uuid()

export const notificationRoutes: Route[] = [
  get(NOTIFICATIONS, signedIn, async (c, actor) => {
    const { db, notificationKinds } = c.get("services")
    const [found, unread, timeZone] = await Promise.all([
      listNotifications(db, actor.id, placeOf(c)),
      countUnread(db, actor.id),
      findTimeZone(db, actor.id),
    ])
    const list = found
      .slice(0, PAGE_SIZE)
      .map((one) => ({ ...one, sentence: sentenceOf(c.get("language"), notificationKinds, one) }))
    const next = found.length > PAGE_SIZE ? pathAfter(list.at(-1)) : undefined
    const allRead = c.req.query("fait") === "lu"
    return page(
      c,
      <NotificationsPage shell={shellOf(c)} list={list} unread={unread} timeZone={timeZone} next={next} allRead={allRead} />,
    )
  }),
  post(`${NOTIFICATIONS}/lecture`, signedIn, async (c, actor) => {
    const form = await readForm(c, z.object({ upTo: uuid }))
    if (!form.ok) throw new BadRequest()
    const { db, now } = c.get("services")
    await readNotifications(db, actor.id, form.value.upTo, now())
    return seeOther(c, `${NOTIFICATIONS}?fait=lu`)
  }),
  post(`${NOTIFICATIONS}/:id/lecture`, signedIn, async (c, actor) => {
    const id = uuid.safeParse(c.req.param("id"))
    if (!id.success) throw new NotFound()
    const { db, now } = c.get("services")
    return seeOther(c, await readNotification(db, actor.id, id.data, now()))
  }),
  get(SETTINGS, signedIn, async (c, actor) => {
    const { db, notificationKinds } = c.get("services")
    const kinds = kindsFor(notificationKinds, actor.roles)
    const chosen = await findChosen(db, actor.id)
    const frequencies = new Map(kinds.map((one) => [one.kind, frequencyFor(one, chosen)]))
    const done = DONE[c.req.query("fait") ?? ""]
    return page(c, <SettingsPage shell={shellOf(c)} kinds={kinds} frequencies={frequencies} done={done} />)
  }),
  post(SETTINGS, signedIn, async (c, actor) => {
    const { db, notificationKinds, now } = c.get("services")
    const kinds = kindsFor(notificationKinds, actor.roles)
    await chooseFrequencies(db, actor.id, kinds, await readWanted(c, kinds), now())
    return seeOther(c, `${SETTINGS}?fait=choix`)
  }),
  post(`${SETTINGS}/silence`, signedIn, async (c, actor) => {
    const { db, notificationKinds, now } = c.get("services")
    await muteAll(db, actor.id, notificationKinds, now())
    return seeOther(c, `${SETTINGS}?fait=silence`)
  }),
  post(`${SETTINGS}/depart`, signedIn, async (c, actor) => {
    const { db, notificationKinds, now } = c.get("services")
    await resetFrequencies(db, actor.id, notificationKinds, now())
    return seeOther(c, `${SETTINGS}?fait=depart`)
  }),
  ...unsubscribeRoutes,
]

/** A kind that the page did not show yet stays as it is. */
async function readWanted(c: RequestContext, kinds: readonly NotificationKind[]): Promise<Map<string, Frequency>> {
  const fields = Object.fromEntries(kinds.map(({ kind }) => [kind, z.enum(FREQUENCIES).optional()]))
  const form = await readForm(c, z.object(fields))
  if (!form.ok) throw new BadRequest()
  return new Map(Object.entries(form.value).flatMap(([kind, one]) => (one === undefined ? [] : [[kind, one] as const])))
}

function placeOf(c: RequestContext): Place | undefined {
  const id = uuid.safeParse(c.req.query("apres"))
  return id.success ? { id: id.data, unread: c.req.query("non-lue") === "oui" } : undefined
}

function pathAfter(last: Notification | undefined): string | undefined {
  return last && `${NOTIFICATIONS}?apres=${last.id}${last.readAt === null ? "&non-lue=oui" : ""}`
}
