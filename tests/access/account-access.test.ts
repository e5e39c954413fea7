// Every route that takes an account × everyone who may try it, against the table of account-table.ts.
import { describe, expect, test } from "vitest"
import { allRoutes } from "../../src/app.ts"
import { STAFF_ROLES, type StaffRole } from "../../src/core/auth/actor.ts"
import { endSessions } from "../../src/core/auth/session.ts"
import { passkeys, suspensions } from "../../src/core/auth/tables.ts"
import { uuidv7 } from "../../src/core/db/key.ts"
import { notifications } from "../../src/core/notifications/tables.ts"
import { secondFactorResets } from "../../src/features/account/tables.ts"
import { createTestApp } from "../support/app.ts"
import { testDatabase } from "../support/database.ts"
import { newBrowser } from "../support/journey.ts"
import { type PlantedMember, plantMember, signIn } from "../support/members.ts"
import * as table from "./account-table.ts"

const database = await testDatabase()
const app = createTestApp(database)
const { db } = app.services

const STRANGERS = ["nobody", "an expired session", "an erased account", "a forged session"] as const
const MEMBERS = ["a member", "another member", "a suspended member", "a member of two hours ago"] as const
const TEAM = [
  ...STAFF_ROLES,
  "an administrator without second factor",
  "an administrator of two hours ago",
  "an administrator of yesterday",
] as const
type Who = (typeof STRANGERS)[number] | (typeof MEMBERS)[number] | (typeof TEAM)[number]
const EVERYONE: readonly Who[] = [...STRANGERS, ...MEMBERS, ...TEAM]

type Kind = { policy: RegExp; routes: Record<string, number>; expected: (who: Who, allowed: number, signIn: number) => number }

const isStranger = (who: Who) => (STRANGERS as readonly Who[]).includes(who)
const isLate = (who: Who) => who.endsWith("of two hours ago") || who.endsWith("of yesterday")
/** The team shows again who it is after half a day. */
const asksWho = (who: Who) => isStranger(who) || who === "an administrator of yesterday"
const ifTeam = (who: Who, allowed: number, ...roles: StaffRole[]) => {
  if (who === "an administrator without second factor") return 403
  if (who === "an administrator of two hours ago") return allowed
  return (roles as Who[]).includes(who) ? allowed : 404
}

/** What each kind of route answers to whom; `signIn` leads to signing in. */
const EXPECTED: Kind[] = [
  {
    policy: /^signed in$/,
    routes: table.SIGNED_IN,
    expected: (who, allowed, signIn) => (isStranger(who) ? signIn : allowed),
  },
  {
    policy: /^member$/,
    routes: table.MEMBER,
    expected: (who, allowed, signIn) => (isStranger(who) ? signIn : who === "a suspended member" ? 403 : allowed),
  },
  {
    policy: /^recently signed in$/,
    routes: table.RECENTLY_SIGNED_IN,
    expected: (who, allowed, signIn) => (isStranger(who) || isLate(who) ? signIn : allowed),
  },
  {
    policy: /^(signed in|export owner)$/,
    routes: table.OWN,
    expected: (who, allowed, signIn) => (isStranger(who) ? signIn : who === "a member" ? allowed : 404),
  },
  {
    policy: /^(own key|export owner), recently signed in$/,
    routes: table.OWN_RECENTLY,
    expected: (who, allowed, signIn) => (isStranger(who) || isLate(who) ? signIn : who === "a member" ? allowed : 404),
  },
  {
    policy: /^signed in$/,
    routes: table.SUSPENDED,
    expected: (who, allowed, signIn) => (isStranger(who) ? signIn : who === "a suspended member" ? allowed : 303),
  },
  {
    policy: /^staff: moderator, editor, survey_manager, adviser, administrator$/,
    routes: table.TEAM,
    expected: (who, allowed, signIn) => (asksWho(who) ? signIn : ifTeam(who, allowed, ...STAFF_ROLES)),
  },
  {
    policy: /^staff: administrator$/,
    routes: table.ADMINISTRATOR,
    expected: (who, allowed, signIn) => (asksWho(who) ? signIn : ifTeam(who, allowed, "administrator")),
  },
  {
    policy: /^recently signed in, staff: administrator$/,
    routes: table.ADMINISTRATOR_RECENTLY,
    expected: (who, allowed, signIn) =>
      asksWho(who) || who === "an administrator of two hours ago" ? signIn : ifTeam(who, allowed, "administrator"),
  },
  { policy: /^(erasure link|mail holder)$/, routes: table.BY_MAIL, expected: (_, allowed) => allowed },
]

for (const { policy, routes, expected } of EXPECTED)
  describe(policy.source, () => {
    test.each(Object.entries(routes))("%s", async (route, allowed) => {
      const [method, path = ""] = route.split(" ")
      const declared = allRoutes(async () => 0).find((one) => one.method === method && one.path === path)
      expect(declared?.policy).toMatch(policy)
      const signIn = method === "GET" ? 303 : 401
      const found: Partial<Record<Who, number>> = {}
      for (const who of EVERYONE) found[who] = await ask(route, who)
      expect(found).toEqual(Object.fromEntries(EVERYONE.map((who) => [who, expected(who, allowed, signIn)])))
    })
  })

test.each(Object.entries(table.ENTERING))("%s answers strangers and members as the table says", async (route, row) => {
  expect({ stranger: await ask(route, "nobody"), member: await ask(route, "another member") }).toEqual(row)
})

/** One try, by someone new, at something that belongs to a member who is new too: nothing that was tried before is in its way. */
async function ask(route: string, who: Who): Promise<number> {
  const owner = await plantMember(app, { suspended: false })
  const parts = await plantThings(route, owner)
  const browser = await browserOf(who, owner)
  const [method, pattern = ""] = route.split(" ")
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? `no-${name}`)
  const response = await (method === "GET" ? browser.get(path) : browser.post(path))
  return response.status
}

async function browserOf(who: Who, owner: PlantedMember) {
  if (who === "nobody") return newBrowser(app)
  if (who === "a member") return signIn(app, owner)
  if (who === "an expired session") return signIn(app, owner, { expired: true })
  if (who === "an erased account" || who === "a forged session") {
    const browser = await signIn(app, owner)
    const session = browser.cookies.get("session") ?? ""
    if (who === "an erased account") await endSessions(db, owner.id)
    else
      browser.cookies.set(
        "session",
        session.replace(/^./, (letter) => (letter === "a" ? "b" : "a")),
      )
    return browser
  }
  if (who === "a suspended member") return signIn(app, await plantMember(app, { suspended: true }))
  if (who === "another member") return signIn(app, await plantMember(app))
  if (who === "a member of two hours ago") return signIn(app, await plantMember(app), { minutesAgo: 120 })
  const role: StaffRole = (STAFF_ROLES as readonly string[]).includes(who) ? (who as StaffRole) : "administrator"
  const person = await plantMember(app, { roles: [role] })
  if (who === "an administrator without second factor") return signIn(app, person)
  const minutesAgo = who.endsWith("of yesterday") ? 24 * 60 : isLate(who) ? 120 : 0
  return signIn(app, person, { secondFactor: true, minutesAgo })
}

/** What the parts of an address stand for: things of the owner. */
async function plantThings(route: string, { id: memberId }: PlantedMember): Promise<Record<string, string>> {
  const id = uuidv7()
  const now = app.clock.now
  if (route.includes("/notifications/:id"))
    await db.insert(notifications).values({ id, memberId, kind: "assessment.revealed", subject: id, path: "/", createdAt: now })
  if (route.includes("/cles/:id"))
    await db
      .insert(passkeys)
      .values({ id, memberId, publicKey: "k", credentialId: id, counter: 0, deviceType: "singleDevice", backedUp: false })
  if (route.includes("/administration/double-verification/:id"))
    await db.insert(secondFactorResets).values({ id, memberId, askedAt: now })
  const suspension = uuidv7()
  if (route.includes(":suspension"))
    await db
      .insert(suspensions)
      .values({ id: suspension, memberId, reason: "Essai", message: "Essai", startedAt: now, answer: "Oui", answeredAt: now })
  const about = route.includes("/administration/membres/:id") ? memberId : id
  return {
    id: about,
    suspension,
    role: "editor",
    purpose: "charter",
    provider: "none",
    token: "x".repeat(32),
    template: "account.sign_in",
  }
}
