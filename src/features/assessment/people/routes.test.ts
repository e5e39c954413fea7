import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { createBrowser, createTestApp, ORIGIN } from "../../../../tests/support/app.ts"
import { testDatabase } from "../../../../tests/support/database.ts"
import * as journey from "../../../../tests/support/journey.ts"
import { personalToken } from "../links.ts"
import { answers, assessments, participants } from "../tables.ts"

const database = await testDatabase()
const { db } = database
const app = createTestApp(database)
const { added, services } = app
const UNKNOWN = "A".repeat(32)
const visitor = () => journey.newBrowser(app)
const placeOf = async (id: string) => (await db.select().from(participants).where(eq(participants.id, id)))[0]

const START = {
  field: "care",
  subject: "Le suivi à domicile",
  mode: "together",
  side: "professional",
  name: "une infirmière",
  email: "",
}

test("the page that starts an assessment keeps what was typed and says what is missing", async () => {
  const response = await visitor().post("/auto-evaluation/nouvelle", {
    ...START,
    subject: " \u202E ",
    side: "nobody",
    email: "not an address",
  })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain('value="une infirmière"')
  expect(html).toContain('value="not an address"')
  expect(html).toMatch(/<input(?=[^>]*value="care")(?=[^>]*checked)/)
  expect(html).toContain("Dites en quelques mots de quoi il s’agit.")
  expect(html).toContain("Dites de quel côté vous êtes.")
  expect(html).toContain("Cette adresse e-mail semble incomplète.")
  expect(await db.select().from(assessments)).toEqual([])
})

test("a subject or a name beyond its limit comes back whole, with its length", async () => {
  const subject = `${"é".repeat(120)}!`
  const response = await visitor().post("/auto-evaluation/nouvelle", { ...START, subject, name: "👩🏽‍⚕️".repeat(20) })
  expect(response.status).toBe(422)
  const html = await response.text()
  expect(html).toContain(subject)
  expect(html).toMatch(/Ce texte compte 121 signes\s; 120 au plus sont possibles\./)
  // Five code points a nurse: letters are counted as people see them, as far as that costs nothing.
  expect(html).toMatch(/Ce texte compte 100 signes\s; 60 au plus/)
})

test("starting leads to inviting the others, and alone to one's answers; both in the reader's language", async () => {
  const browser = visitor()
  const together = await browser.post("/en/auto-evaluation/nouvelle", START)
  expect(together.status).toBe(303)
  expect(together.headers.get("location")).toMatch(/^\/en\/auto-evaluation\/[0-9a-f-]{36}\/participants$/)
  const alone = await browser.post("/auto-evaluation/nouvelle", { ...START, mode: "alone" })
  expect(alone.headers.get("location")).toMatch(/^\/auto-evaluation\/[0-9a-f-]{36}\/reponses$/)
  const resume = await (await browser.get("/auto-evaluation/reprendre")).text()
  expect(resume.match(/Le suivi à domicile/g)).toHaveLength(2)
})

test("what is typed is cleaned of controls, direction marks and half letters, and shown as text", async () => {
  const browser = visitor()
  const subject = "a\u0000b\u0007c\u202Ed\u2066e\uFEFFf \r\n\t <script>alert(1)</script> \ud800"
  const response = await browser.send("/auto-evaluation/nouvelle", {
    method: "POST",
    body: JSON.stringify({ ...START, subject, name: "<img src=x onerror=alert(1)>" }),
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
  })
  expect(response.status).toBe(303)
  const [, id = ""] = response.headers.get("location")?.match(/([0-9a-f-]{36})/) ?? []
  const starter = { browser, id, path: `/auto-evaluation/${id}` }
  const [row] = await db.select().from(assessments).orderBy(assessments.createdAt, assessments.id).offset(2)
  expect(row?.subject).toBe("abcdef <script>alert(1)</script> \uFFFD")
  const pages = ["", "/participants", "/reponses/toutes", "/relecture", "/effacement"].map((page) => starter.path + page)
  for (const path of [...pages, "/auto-evaluation/reprendre"]) {
    const html = await (await browser.get(path)).text()
    expect(html, path).toContain("&lt;script>alert(1)&lt;/script>")
    expect(html, path).not.toContain("<script>alert")
    expect(html, path).not.toContain("<img")
  }
})

test("an invitation opens as often as one looks at it, and is used once: then it is like a link that never was", async () => {
  const nurse = await journey.start(app)
  const { link, id } = await journey.invite(nurse)
  const mediator = visitor()
  const seen = await mediator.get(link)
  expect(seen.status).toBe(200)
  expect(await seen.text()).toContain("Le suivi à domicile")
  expect((await visitor().get(link)).status).toBe(200)
  expect(mediator.cookies.size).toBe(0)

  const person = await journey.claim(app, link, { name: "un médiateur" }, mediator)
  expect(person.id).toBe(id)
  const second = await visitor().get(link)
  const never = await visitor().get(`/auto-evaluation/lien/${UNKNOWN}`)
  expect([second.status, never.status]).toEqual([404, 404])
  const [one, other] = [await second.text(), await never.text()]
  expect(journey.withoutAddress(one, link)).toBe(journey.withoutAddress(other, `/auto-evaluation/lien/${UNKNOWN}`))
  expect(other).toContain("Cette page est introuvable")
  expect(headersOf(second)).toEqual(headersOf(never))
  expect((await visitor().post(link)).status).toBe(404)
  // Nor does the starter come in by it.
  expect((await nurse.browser.get(link)).status).toBe(404)
  expect((await nurse.browser.get(person.path)).status).toBe(404)
})

test("of two browsers that use an invitation at the same moment one gets the place, the other a 404", async () => {
  const nurse = await journey.start(app)
  const { link } = await journey.invite(nurse)
  const [one, other] = await Promise.all([visitor().post(link), visitor().post(link)])
  expect([one.status, other.status].sort()).toEqual([303, 404])
})

test("a refused name on an invitation keeps what was typed and uses nothing up", async () => {
  const nurse = await journey.start(app)
  const { link } = await journey.invite(nurse)
  const refused = await visitor().post(link, { name: "x".repeat(61), email: "someone@" })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain(`value="${"x".repeat(61)}"`)
  expect(html).toContain('value="someone@"')
  expect((await journey.claim(app, link)).id).not.toBe("")
})

test("the address given for an invitation is erased by its use; only the person's own remains", async () => {
  const nurse = await journey.start(app)
  const { id, link } = await journey.invite(nurse, { by: "mail", email: "Given@Example.org" })
  expect(added.at(-1)).toEqual({ name: "assessment-invitation", data: { participant: id } })
  expect((await placeOf(id))?.email).toBe("given@example.org")
  expect(await (await nurse.browser.get(`${nurse.path}/participants`)).text()).toContain("given@example.org")
  expect((await nurse.browser.post(`${nurse.path}/participants/${id}/envoi`)).status).toBe(303)
  await journey.claim(app, link)
  expect((await placeOf(id))?.email).toBeNull()
  expect((await nurse.browser.post(`${nurse.path}/participants/${id}/envoi`)).status).toBe(403)
})

test("inviting is refused with what was typed, and an eleventh person on a side is not invited", async () => {
  const nurse = await journey.start(app)
  const typed = { side: "partner", name: "un patient", by: "mail", email: "" }
  const missing = await nurse.browser.post(`${nurse.path}/participants`, typed)
  expect(missing.status).toBe(422)
  const html = await missing.text()
  expect(html).toContain('value="un patient"')
  expect(html).toContain("Écrivez l’adresse à laquelle envoyer l’invitation.")
  for (let index = 0; index < 10; index++) await nurse.browser.post(`${nurse.path}/participants`, { ...typed, by: "link" })
  expect((await nurse.browser.post(`${nurse.path}/participants`, { ...typed, by: "link" })).status).toBe(403)
  expect((await journey.invitedBy(nurse)).size).toBe(10)
})

test("a replaced link and an invitation that was taken back lead nowhere, as a link that never was", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const own = await journey.ownLink(mediator)
  const beside = await journey.invite(nurse)
  const never = journey.withoutAddress(
    await (await visitor().get(`/auto-evaluation/lien/${UNKNOWN}`)).text(),
    `/auto-evaluation/lien/${UNKNOWN}`,
  )
  expect((await visitor().get(own)).status).toBe(303)
  expect((await nurse.browser.post(`${nurse.path}/participants/${mediator.id}/lien`)).status).toBe(303)
  expect((await nurse.browser.post(`${nurse.path}/participants/${beside.id}/retrait`)).status).toBe(303)
  for (const link of [own, beside.link]) {
    const response = await visitor().get(link)
    expect(response.status).toBe(404)
    expect(journey.withoutAddress(await response.text(), link)).toBe(never)
  }
  // The browser that held the replaced link holds nothing any more.
  expect((await mediator.browser.get(mediator.path)).status).toBe(404)
  const renewed = (await journey.invitedBy(nurse)).get(mediator.id) ?? ""
  expect((await journey.claim(app, renewed)).id).toBe(mediator.id)
})

test("replacing a link erases answers that were begun and seals those that were finished: the starter never reads them", async () => {
  const begun = await journey.twoSides(app)
  await journey.answer(begun.mediator, () => ({ rating: 4, remark: "zq-begun" }))
  await begun.nurse.browser.post(`${begun.nurse.path}/participants/${begun.mediator.id}/lien`)
  expect(await db.select().from(answers).where(eq(answers.participantId, begun.mediator.id))).toEqual([])

  const { nurse, mediator } = await journey.twoSides(app)
  await journey.answerAndFinish(mediator, () => ({ rating: 4, remark: "zq-finished" }))
  await nurse.browser.post(`${nurse.path}/participants/${mediator.id}/lien`)
  const taken = await journey.claim(app, (await journey.invitedBy(nurse)).get(mediator.id) ?? "", {}, nurse.browser)
  for (const path of ["", "/relecture", "/reponses", "/reponses/toutes", `/reponses/${journey.FIRST}`]) {
    const html = await (await taken.browser.get(taken.path + path)).text()
    expect(html, path).not.toContain("zq-")
    expect(html, path).not.toContain("4 · ")
  }
  expect((await taken.browser.post(`${taken.path}/fin/reprise`)).status).toBe(403)
  expect(await (await taken.browser.get(taken.path)).text()).toContain("Votre lien a été remplacé")
  // Nor once revealed, where several people answered on that side and did not agree to show their single answers.
  const relative = await journey.claim(app, (await journey.invite(nurse)).link)
  await journey.answerAndFinish(relative, () => ({ rating: 0 }))
  await journey.answerAndFinish(nurse)
  const result = await nurse.browser.get(`${nurse.path}/restitution`)
  expect([result.status, (await result.text()).includes("zq-finished")]).toEqual([200, false])
  for (const path of ["/relecture", "/restitution", "/resultat", "/resultat.csv", "/resultat.json"])
    expect(await (await taken.browser.get(taken.path + path)).text(), path).not.toContain("zq-finished")
  expect((await taken.browser.post(`${taken.path}/partage`, { accord: "oui" })).status).toBe(403)
})

test("after the reveal, replacing a link still opens nobody's own answers", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const relative = await journey.claim(app, (await journey.invite(nurse)).link)
  for (const person of [mediator, relative]) await journey.answerAndFinish(person, () => ({ rating: 4, remark: "zq-own" }))
  await journey.answerAndFinish(nurse)
  expect(await (await mediator.browser.get(`${mediator.path}/restitution`)).text()).toContain("zq-own")
  await nurse.browser.post(`${nurse.path}/participants/${mediator.id}/lien`)
  const taken = await journey.claim(app, (await journey.invitedBy(nurse)).get(mediator.id) ?? "")
  for (const path of [
    "",
    "/relecture",
    "/restitution",
    "/resultat",
    "/resultat.csv",
    "/resultat.json",
    "/placement",
    "/evolution",
  ])
    expect(await (await taken.browser.get(taken.path + path)).text(), path).not.toContain("zq-own")
})

test("who gave an address of their own keeps their answers when their link is replaced: the new one goes to them", async () => {
  const nurse = await journey.start(app)
  const invitation = await journey.invite(nurse)
  const mediator = await journey.claim(app, invitation.link, { email: "mediator@example.org" })
  await journey.answer(mediator)
  await nurse.browser.post(`${nurse.path}/participants/${mediator.id}/lien`)
  expect(added.at(-1)).toEqual({ name: "assessment-personal-link", data: { participant: mediator.id } })
  expect(await (await nurse.browser.get(`${nurse.path}/participants`)).text()).not.toContain("mediator@example.org")
  expect((await mediator.browser.get(mediator.path)).status).toBe(404)
  const link = `/auto-evaluation/lien/${personalToken(services.secret, mediator.id, 2)}`
  const again = await journey.open(app, link)
  expect(await db.select().from(answers).where(eq(answers.participantId, again.id))).toHaveLength(journey.CRITERIA.length)
})

test("a lost link is asked for alike whether the address is known or not, and by the one job", async () => {
  const known = await journey.start(app, { email: "known@example.org" })
  const ask = async (email: string) => {
    const before = added.length
    const response = await visitor().post("/auto-evaluation/lien-perdu", { email })
    const answer = { status: response.status, headers: headersOf(response), location: response.headers.get("location") }
    return { answer, jobs: added.slice(before) }
  }
  const [one, other] = [await ask("Known@example.org"), await ask("unknown@example.org")]
  expect(one.answer).toEqual(other.answer)
  expect(one.answer.location).toBe("/auto-evaluation/lien-perdu?envoi=demande")
  const asked = expect.any(String)
  expect([one.jobs, other.jobs]).toEqual([
    [{ name: "assessment-lost-links", data: { participants: known.id, asked } }],
    [{ name: "assessment-lost-links", data: { participants: "", asked } }],
  ])
  const malformed = await visitor().post("/auto-evaluation/lien-perdu", { email: "known@" })
  expect([malformed.status, (await malformed.text()).includes('value="known@"')]).toEqual([422, true])
  expect((await visitor().post("/auto-evaluation/lien-perdu", {})).status).toBe(422)
})

test("the new link takes the old one's place when it is opened, not before", async () => {
  const starter = await journey.start(app, { email: "forgetful@example.org" })
  const old = await journey.ownLink(starter)
  await visitor().post("/auto-evaluation/lien-perdu", { email: "forgetful@example.org" })
  expect((await visitor().get(old)).status).toBe(303)
  expect((await starter.browser.get(starter.path)).status).toBe(200)
  const next = `/auto-evaluation/lien/${personalToken(services.secret, starter.id, 2)}`
  const elsewhere = await journey.open(app, next)
  expect((await elsewhere.browser.get(elsewhere.path)).status).toBe(200)
  expect((await visitor().get(old)).status).toBe(404)
  expect((await starter.browser.get(starter.path)).status).toBe(404)
  expect((await visitor().get(next)).status).toBe(303)
})

test("a device is handed over once its holder has finished, and then tells nothing of what was answered", async () => {
  const nurse = await journey.start(app)
  await nurse.browser.post(`${nurse.path}/participants`, { side: "partner", name: "une patiente", by: "device" })
  const [place] = await db.select().from(participants).where(eq(participants.name, "une patiente"))
  const passage = `${nurse.path}/passage`
  await journey.answer(nurse, () => ({ rating: 4, remark: "zq-nurse" }))
  expect(await (await nurse.browser.get(`${nurse.path}/relecture`)).text()).toContain("zq-nurse")
  const early = await (await nurse.browser.get(passage)).text()
  expect([early.includes("Finissez d’abord"), early.includes("C’est à moi")]).toEqual([true, false])
  const locked = await nurse.browser.post(`${passage}/${place?.id}`)
  expect(locked.status).toBe(403)
  expect(await locked.text()).toContain("Une personne n’a pas encore terminé sur cet appareil.")

  const finished = await nurse.browser.post(`${nurse.path}/fin`)
  expect([finished.status, finished.headers.get("location")]).toEqual([303, passage])
  expect(finished.headers.get("clear-site-data")).toBe('"cache"')
  expect(await (await nurse.browser.get(passage)).text()).toMatch(/C’est à moi\s: une patiente/)
  const own = ["", "/passage", "/relecture", "/reponses", "/reponses/toutes", `/reponses/${journey.FIRST}`, "/evolution", "/etat"]
  const tellNothing = async () => {
    for (const path of [...own.map((one) => nurse.path + one), "/", "/auto-evaluation/reprendre"]) {
      const html = await (await nurse.browser.get(path)).text()
      expect(html, path).not.toMatch(/zq-nurse|4 · |own-answer/)
    }
  }
  await tellNothing()
  expect((await nurse.browser.post(`${nurse.path}/fin/reprise`)).status).toBe(403)

  const taken = await nurse.browser.post(`${passage}/${place?.id}`)
  expect(taken.headers.get("location")).toBe(`/auto-evaluation/${place?.id}/reponses`)
  const patient = { browser: nurse.browser, id: place?.id ?? "", path: `/auto-evaluation/${place?.id}` }
  await journey.answer(patient, () => ({ rating: 0, remark: "zq-patient" }))
  await tellNothing()
  await journey.finish(patient)
  for (const person of [nurse, patient]) {
    const html = await (await nurse.browser.get(`${person.path}/restitution`)).text()
    expect([html.includes("zq-nurse"), html.includes("zq-patient")]).toEqual([true, true])
  }
})

test("links that are opened while their places change are opened or refused, never lost in a fault", async () => {
  for (let round = 0; round < 4; round++) {
    const { nurse, mediator } = await journey.twoSides(app)
    await journey.answer(mediator)
    const link = await journey.ownLink(mediator)
    const invitation = await journey.invite(nurse)
    const acts = [
      ...Array.from({ length: 6 }, () => visitor().get(link)),
      visitor().post(invitation.link),
      mediator.browser.post(`${mediator.path}/fin`),
      nurse.browser.post(`${nurse.path}/participants/${invitation.id}/lien`),
      nurse.browser.post(`${nurse.path}/participants/${mediator.id}/lien`),
    ]
    const statuses = (await Promise.all(acts)).map((one) => one.status)
    expect(statuses.filter((status) => ![303, 404].includes(status))).toEqual([])
  }
})

test("only the device that goes round takes its places", async () => {
  const nurse = await journey.start(app)
  await nurse.browser.post(`${nurse.path}/participants`, { side: "partner", name: "un proche", by: "device" })
  const [place] = await db.select().from(participants).where(eq(participants.name, "un proche"))
  const doctor = await journey.claim(app, (await journey.invite(nurse, { side: "professional" })).link)
  await journey.answerAndFinish(nurse)
  expect((await doctor.browser.post(`${doctor.path}/passage/${place?.id}`)).status).toBe(404)
  expect(await (await doctor.browser.get(`${doctor.path}/passage`)).text()).not.toContain(place?.id)
  expect((await nurse.browser.post(`${nurse.path}/passage/${doctor.id}`)).status).toBe(404)
  expect((await nurse.browser.post(`${nurse.path}/passage/nowhere`)).status).toBe(404)
  expect((await nurse.browser.post(`${nurse.path}/passage/${place?.id}`)).status).toBe(303)
  expect((await nurse.browser.post(`${nurse.path}/passage/${place?.id}`)).status).toBe(404)
})

test("closing a side reveals what the other finished; a side where somebody finished, or one's own, stays open", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const close = (side: string) => nurse.browser.post(`${nurse.path}/cotes/${side}/cloture`)
  expect((await close("professional")).status).toBe(403)
  expect((await close("nowhere")).status).toBe(404)
  await journey.answerAndFinish(mediator)
  expect((await close("partner")).status).toBe(403)
  await mediator.browser.post(`${mediator.path}/fin/reprise`)
  expect((await close("partner")).status).toBe(303)
  expect((await close("partner")).status).toBe(403)
  expect((await nurse.browser.get(`${nurse.path}/restitution`)).status).toBe(403)
  await journey.answerAndFinish(nurse)
  expect((await nurse.browser.get(`${nurse.path}/restitution`)).status).toBe(200)
  expect(added.at(-1)?.name).toBe("assessment-revealed")
})

test("what is the starter's is nobody else's, and after the reveal nobody is invited or taken out", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const refused = await mediator.browser.get(`${mediator.path}/participants`)
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain("Seule la personne qui a commencé cette auto-évaluation peut faire cela.")
  for (const act of [
    "participants",
    `participants/${nurse.id}/lien`,
    `participants/${nurse.id}/retrait`,
    "cotes/partner/cloture",
  ])
    expect((await mediator.browser.post(`${mediator.path}/${act}`)).status, act).toBe(403)
  for (const act of [`participants/${nurse.id}/lien`, `participants/${nurse.id}/retrait`])
    expect((await nurse.browser.post(`${nurse.path}/${act}`)).status, act).toBe(403)
  expect((await nurse.browser.post(`${nurse.path}/participants/nobody/lien`)).status).toBe(404)
  await journey.answerAndFinish(mediator)
  await journey.answerAndFinish(nurse)
  expect((await nurse.browser.post(`${nurse.path}/participants/${mediator.id}/retrait`)).status).toBe(403)
  expect((await nurse.browser.post(`${nurse.path}/participants`, { side: "partner", by: "link" })).status).toBe(403)
})

test("forgetting on this device takes this place's link from the browser, or all of them, and changes nothing else", async () => {
  const browser = visitor()
  const one = await journey.start(app, {}, browser)
  const other = await journey.start(app, {}, browser)
  const link = await journey.ownLink(one)
  expect((await browser.post(`${one.path}/oubli`)).headers.get("location")).toBe("/auto-evaluation/reprendre?oubli=fait")
  expect([(await browser.get(one.path)).status, (await browser.get(other.path)).status]).toEqual([404, 200])
  await browser.post("/auto-evaluation/reprendre/oubli")
  expect((await browser.get(other.path)).status).toBe(404)
  expect((await journey.open(app, link, browser)).id).toBe(one.id)
})

test("a form from another site, of another kind or too large is refused, and nothing is written", async () => {
  const count = async () => (await db.select().from(assessments)).length
  const before = await count()
  const browser = visitor()
  const elsewhere = await browser.post("/auto-evaluation/nouvelle", START, { "sec-fetch-site": "cross-site" })
  expect([elsewhere.status, (await elsewhere.text()).includes("Cette demande vient d’un autre site")]).toEqual([403, true])
  const send = (body: string, headers: Record<string, string>) =>
    browser.send("/auto-evaluation/nouvelle", { method: "POST", body, headers: { "sec-fetch-site": "same-origin", ...headers } })
  expect((await send("subject=x", { "content-type": "multipart/form-data; boundary=x" })).status).toBe(415)
  expect((await send("subject=x", { "content-type": "text/plain" })).status).toBe(415)
  expect((await send("{", { "content-type": "application/json" })).status).toBe(400)
  expect((await send('{"subject":{"$gt":""}}', { "content-type": "application/json" })).status).toBe(400)
  expect((await send("[]", { "content-type": "application/json" })).status).toBe(400)
  const large = await send(`subject=${"x".repeat(1_000_000)}`, { "content-type": "application/x-www-form-urlencoded" })
  expect([large.status, (await large.text()).includes("Ce texte est trop long")]).toEqual([413, true])
  const form = { "content-type": "application/x-www-form-urlencoded" }
  expect(
    (await app.app.request(`${ORIGIN}/auto-evaluation/nouvelle`, { method: "POST", body: "x=1", headers: form })).status,
  ).toBe(403)
  expect(
    (
      await app.app.request(`${ORIGIN}/auto-evaluation/nouvelle`, {
        method: "POST",
        body: "x=1",
        headers: { ...form, origin: "null" },
      })
    ).status,
  ).toBe(403)
  expect(
    (
      await app.app.request(`${ORIGIN}/auto-evaluation/nouvelle`, {
        method: "POST",
        body: "x=1",
        headers: { ...form, origin: ORIGIN },
      })
    ).status,
  ).toBe(422)
  expect(await count()).toBe(before)
})

test("a thousand guessed links are stopped at thirty, on that network alone; who holds a link goes on with it", async () => {
  const here = createBrowser(app, "203.0.113.7")
  const held = await journey.start(app, {}, here)
  const link = await journey.ownLink(await journey.start(app))
  const guess = (index: number) => here.get(`/auto-evaluation/lien/${String(index).padStart(32, "g")}`)
  const statuses: number[] = []
  let last = new Response()
  for (let batch = 0; batch < 20; batch++) {
    const answered = await Promise.all(Array.from({ length: 50 }, (_, index) => guess(batch * 50 + index)))
    statuses.push(...answered.map((one) => one.status))
    last = answered.at(-1) ?? last
  }
  expect(statuses.filter((status) => status === 404)).toHaveLength(30)
  expect(statuses.filter((status) => status === 429)).toHaveLength(970)
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(1)
  expect(Number(last.headers.get("retry-after"))).toBeLessThanOrEqual(600)
  expect(await last.text()).toContain("Trop d’essais à la suite")
  expect((await here.get(held.path)).status).toBe(200)
  expect((await here.post(`${held.path}/reponses/${journey.FIRST}`, { [journey.FIRST]: "3" })).status).toBe(303)
  // A whole hospital may stand behind one network: a link that opens something still does.
  expect((await here.get(link)).status).toBe(303)
  expect((await createBrowser(app, "203.0.113.8").get(`/auto-evaluation/lien/${UNKNOWN}`)).status).toBe(404)
})

test("an invitation's form sent twice has used it once; who knows the link but not the page gets nothing", async () => {
  const { link } = await journey.invite(await journey.start(app))
  const browser = journey.newBrowser(app)
  const html = await (await browser.get(link)).text()
  const page = /name="page" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ""
  const first = await browser.post(link, { page })
  browser.cookies.clear() // the browser dropped the first answer
  const second = await browser.post(link, { page })
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.headers.get("location")).toBe(first.headers.get("location"))
  expect((await browser.get(second.headers.get("location") ?? "")).status).toBe(303)
  const others = journey.newBrowser(app)
  for (const form of [{ page: "" }, { page: crypto.randomUUID() }]) expect((await others.post(link, form)).status).toBe(404)
  app.clock.now = new Date(app.clock.now.getTime() + 61_000)
  expect((await others.post(link, { page })).status).toBe(404)
})

test("new links can be asked for at one address five times an hour, from wherever", async () => {
  const ask = (email: string) => journey.newBrowser(app).post("/auto-evaluation/lien-perdu", { email })
  const statuses: number[] = []
  for (let time = 0; time < 6; time++) statuses.push((await ask("beaucoup@example.org")).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
  expect((await ask("autre@example.org")).status).toBe(303)
})

test("a subject needs something that can be seen", async () => {
  const form = { field: "care", mode: "alone", side: "partner" }
  const invisible = await journey.newBrowser(app).post("/auto-evaluation/nouvelle", { ...form, subject: "\u200b \u2060\u00ad" })
  expect(invisible.status).toBe(422)
  expect(await invisible.text()).toContain("Dites en quelques mots de quoi il s’agit.")
})

test("an IPv6 network is one network, however its addresses are written", async () => {
  const guess = (address: string) => createBrowser(app, address).get(`/auto-evaluation/lien/${UNKNOWN}`)
  const addresses = Array.from({ length: 40 }, (_, index) =>
    index % 2 ? `2001:db8::${index.toString(16)}` : `2001:db8:0:0:9:9:9:${index}`,
  )
  const statuses: number[] = []
  for (const address of addresses) statuses.push((await guess(address)).status)
  expect(statuses.filter((status) => status === 404)).toHaveLength(30)
  expect((await guess("2001:db8:0:1::1")).status).toBe(404)
})

/** Without what only names the request. */
function headersOf(response: Response): [string, string][] {
  return [...response.headers].filter(([name]) => name !== "x-request-id")
}
