import { actorOf } from "../../../core/access/actor-of.ts"
import { DEVICE_COOKIE, DEVICE_DAYS, knownDevice, rememberDevice } from "../../../core/auth/known-device.ts"
import { endSession } from "../../../core/auth/session.ts"
import type { Entrance } from "../../../core/auth/ways-in.ts"
import { readCookie, writeCookie } from "../../../core/http/cookies.ts"
import { addressOf, shortenAddress } from "../../../core/http/network.ts"
import { type RequestContext, seeOther } from "../../../core/http/request.ts"
import { hasConsent } from "../../../core/personal-data/consents.ts"
import { CHARTER, CHARTER_VERSION } from "../charter.ts"
import { nameDevice } from "./device-name.ts"
import { noteEntrance } from "./entrance-actions.ts"
import { localReturn, returnQuery } from "./local-return.ts"

export type LetIn = Exclude<Entrance, { outcome: "refused" }>

/**
 * What follows every way in, once it let someone in: the session that this one takes the place of ends, the day is noted, the
 * member is told of a device that was never here, this browser is remembered, and the answer leads to `retour` (a path of ours;
 * anything else leads to Mon espace), to the charter for who has not read this version, or to the second factor. To be called
 * once, with the cookies of the way in already set.
 */
export async function completeEntrance(c: RequestContext, entrance: LetIn, { retour }: { retour?: string }): Promise<Response> {
  const to = localReturn(retour)
  const { db } = c.get("services")
  const replaced = await actorOf(c)
  if (replaced) await endSession(db, replaced.id, replaced.session.id)
  if (entrance.outcome === "second_factor") return seeOther(c, `/connexion/double-verification${returnQuery(to)}`)
  await note(c, entrance)
  const agreed = await hasConsent(db, entrance.memberId, CHARTER, CHARTER_VERSION)
  return seeOther(c, agreed ? to : `/mon-espace/compte/charte${returnQuery(to)}`)
}

async function note(c: RequestContext, entrance: Extract<LetIn, { outcome: "in" }>): Promise<void> {
  const { db, secret, jobs, now, config } = c.get("services")
  const cookie = readCookie(c, DEVICE_COOKIE)
  const came = {
    device: nameDevice(c.req.header("user-agent")),
    network: shortenAddress(addressOf(c, config.trustProxy)),
    knownTo: (email: string) => knownDevice(cookie, email, secret) !== undefined,
  }
  const email = await db.transaction((tx) => noteEntrance(tx, entrance, came, { jobs, now: now() }))
  if (email) writeCookie(c, DEVICE_COOKIE, rememberDevice(cookie, email, secret), DEVICE_DAYS)
}
