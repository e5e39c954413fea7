import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createTestApp } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import { plantMember, signIn } from "../../../../tests/support/members.ts"
import { auditLog } from "../../../core/audit/tables.ts"
import { members } from "../../../core/auth/tables.ts"
import { withdrawConsent } from "../../../core/personal-data/consents.ts"
import { profiles } from "../tables.ts"
import { TIME_ZONES, VIEWERS } from "./profile.ts"
import { findAccessNeeds } from "./queries.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)

const PROFILE = "/mon-espace/profil"
const ACCESS = "/mon-espace/profil/acces"
const filled = { displayName: "Amina", language: "fr", timeZone: "Europe/Paris" }

async function someone(wanted: Parameters<typeof plantMember>[1] = {}) {
  const person = await plantMember(app, wanted)
  return { person, browser: await signIn(app, person) }
}
const profileOf = async (id: string) => (await db.select().from(profiles).where(eq(profiles.memberId, id)))[0]
const memberOf = async (id: string) => (await db.select().from(members).where(eq(members.id, id)))[0]

test("what one tells is kept and shown again; what is not ticked is not kept", async () => {
  const { person, browser } = await someone()
  const response = await browser.post(PROFILE, {
    ...filled,
    displayName: "  Amina B. ",
    pronoun: "elle",
    spoken_fr: "yes",
    spoken_fsl: "yes",
    otherLanguages: "kabyle",
    hoursAMonth: " 4 ",
    timeZone: "Indian/Reunion",
  })
  expect([response.status, response.headers.get("location")]).toEqual([303, "/mon-espace/profil?fait=profil"])
  expect(await profileOf(person.id)).toMatchObject({
    pronoun: "elle",
    languages: ["fr", "fsl"],
    otherLanguages: "kabyle",
    hoursAMonth: 4,
    timeZone: "Indian/Reunion",
    paused: false,
  })
  expect(await memberOf(person.id)).toMatchObject({ displayName: "Amina B.", email: person.email })
  const html = await (await browser.get(PROFILE)).text()
  for (const value of ['value="Amina B."', 'value="elle"', 'value="kabyle"', 'value="4"']) expect(html).toContain(value)
  await browser.post(PROFILE, filled)
  expect(await profileOf(person.id)).toMatchObject({ languages: [], pronoun: "", hoursAMonth: null })
})

test("a new name is written down without the name; the same one is not", async () => {
  const { person, browser } = await someone()
  await browser.post(PROFILE, { ...filled, displayName: "zq-name" })
  await browser.post(PROFILE, { ...filled, displayName: "zq-name", pronoun: "iel" })
  const acts = await db.select().from(auditLog).where(eq(auditLog.subjectId, person.id))
  expect(acts.map(({ act, actorId, detail }) => ({ act, actorId, detail }))).toEqual([
    { act: "member.renamed", actorId: person.id, detail: {} },
  ])
  expect(app.lines.join()).not.toContain("zq-name")
})

test("whoever changes their language reads on in it", async () => {
  const { person, browser } = await someone()
  const changed = await browser.post(PROFILE, { ...filled, language: "en" })
  expect(changed.headers.get("location")).toBe("/en/mon-espace/profil?fait=profil")
  expect((await memberOf(person.id))?.language).toBe("en")
  // Reading in another language than one's own, for once, stays possible.
  const again = await browser.post(PROFILE, { ...filled, language: "en" })
  expect(again.headers.get("location")).toBe("/mon-espace/profil?fait=profil")
})

test.each([
  ["displayName", " ", "Donnez le nom que vous voulez voir affiché."],
  ["displayName", "x".repeat(61), "61 caractères pour 60 au plus"],
  ["pronoun", "x".repeat(41), "41 caractères pour 40 au plus"],
  ["otherLanguages", "x".repeat(101), "101 caractères pour 100 au plus"],
  ["hoursAMonth", "161", "entre 0 et 160"],
  ["hoursAMonth", "-1", "entre 0 et 160"],
  ["hoursAMonth", "deux", "entre 0 et 160"],
  ["hoursAMonth", "1e2", "entre 0 et 160"],
  ["language", "de", "Choisissez une langue."],
  ["timeZone", "Mars/Olympus", "Choisissez un lieu."],
])("%s = %o is refused in words, and nothing that was typed is lost", async (field, value, said) => {
  const { person, browser } = await someone()
  const response = await browser.post(PROFILE, { ...filled, pronoun: "iel", spoken_tr: "yes", [field]: value })
  const html = await response.text()
  expect([response.status, html.includes(said)]).toEqual([422, true])
  expect(html).toMatch(/name="spoken_tr"[^>]*checked/)
  expect(await profileOf(person.id)).toBeUndefined()
})

test("a break begins and ends in one press, and the rest stays as it was", async () => {
  const { person, browser } = await someone()
  await browser.post(PROFILE, { ...filled, hoursAMonth: "6" })
  expect((await browser.post(`${PROFILE}/pause`, { paused: "yes" })).headers.get("location")).toBe(
    "/mon-espace/profil?fait=pause",
  )
  expect(await profileOf(person.id)).toMatchObject({ paused: true, hoursAMonth: 6 })
  expect(await (await browser.get(PROFILE)).text()).toContain("Vous êtes en pause.")
  await browser.post(PROFILE, { ...filled, hoursAMonth: "7" })
  expect(await profileOf(person.id)).toMatchObject({ paused: true, hoursAMonth: 7 })
  await browser.post(`${PROFILE}/pause`, { paused: "no" })
  expect(await profileOf(person.id)).toMatchObject({ paused: false })
  expect((await browser.post(`${PROFILE}/pause`, { paused: "perhaps" })).status).toBe(400)
})

test("nobody sees access needs before the member chose who; then only those, until they are taken back", async () => {
  const { person, browser } = await someone()
  const other = await someone()
  const seen = () => Promise.all(VIEWERS.map((viewer) => findAccessNeeds(db, viewer, person.id)))
  expect(await seen()).toEqual([undefined, undefined, undefined])

  await browser.post(ACCESS, { need_breaks: "yes", need_captions: "yes", note: "Une salle calme" })
  expect(await seen()).toEqual([undefined, undefined, undefined])

  await other.browser.post(ACCESS, { need_transport: "yes", viewer_organisers: "yes", viewer_projects: "yes" })
  await browser.post(ACCESS, { need_breaks: "yes", note: "Une salle calme", viewer_advisers: "yes" })
  expect(await seen()).toEqual([undefined, { needs: ["breaks"], note: "Une salle calme" }, undefined])
  const html = await (await browser.get(ACCESS)).text()
  expect([/name="viewer_advisers"[^>]*checked/.test(html), /name="viewer_organisers"[^>]*checked/.test(html)]).toEqual([
    true,
    false,
  ])

  await browser.post(ACCESS, { need_breaks: "yes" })
  expect(await seen()).toEqual([undefined, undefined, undefined])
})

test("a consent that is withdrawn elsewhere takes the access away at once", async () => {
  const { person, browser } = await someone()
  await browser.post(ACCESS, { need_seating: "yes", viewer_organisers: "yes" })
  expect(await findAccessNeeds(db, "organisers", person.id)).toEqual({ needs: ["seating"], note: "" })
  await withdrawConsent(db, person.id, "access_needs.organisers", app.clock.now)
  expect(await findAccessNeeds(db, "organisers", person.id)).toBeUndefined()
})

test("one who shares an empty page shows nothing", async () => {
  const { person, browser } = await someone()
  await browser.post(ACCESS, { viewer_organisers: "yes", need_everything: "yes", viewer_everyone: "yes" })
  expect(await findAccessNeeds(db, "organisers", person.id)).toBeUndefined()
})

test("a note that is too long is given back, and changes nothing", async () => {
  const { person, browser } = await someone()
  const response = await browser.post(ACCESS, { note: "x".repeat(601), viewer_projects: "yes", need_breaks: "yes" })
  const html = await response.text()
  expect([response.status, html.includes("601 caractères pour 600 au plus")]).toEqual([422, true])
  expect(html).toMatch(/name="viewer_projects"[^>]*checked/)
  expect(await profileOf(person.id)).toBeUndefined()
})

test("suspended, one may still see and take back who sees one's needs, and change nothing else", async () => {
  const { person, browser } = await someone({ suspended: true })
  expect((await browser.get(PROFILE)).status).toBe(403)
  expect((await browser.post(PROFILE, filled)).status).toBe(403)
  expect((await browser.post(`${PROFILE}/pause`, { paused: "yes" })).status).toBe(403)
  expect((await browser.get(ACCESS)).status).toBe(200)
  expect((await browser.post(ACCESS, {})).status).toBe(303)
  expect((await memberOf(person.id))?.displayName).toBe("Amina")
})

test("neither a stranger nor another site writes", async () => {
  const { person, browser } = await someone()
  for (const path of [PROFILE, ACCESS, `${PROFILE}/pause`]) {
    const form = { ...filled, paused: "yes", viewer_organisers: "yes" }
    expect((await browser.post(path, form, { "sec-fetch-site": "cross-site" })).status).toBe(403)
    const stranger = await app.app.request(`http://localhost${path}`, {
      method: "POST",
      headers: { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    })
    expect(stranger.status).toBe(401)
  }
  expect(await profileOf(person.id)).toBeUndefined()
})

test("PostgreSQL and Intl know every place to live, so that a digest finds its morning", async () => {
  for (const timeZone of TIME_ZONES) {
    await expect(db.execute(`select now() at time zone '${timeZone}'`)).resolves.toBeDefined()
    expect(() => new Intl.DateTimeFormat("fr", { timeZone })).not.toThrow()
  }
})
