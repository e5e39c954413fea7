import { test, expect } from "vitest"
import { createTestApp } from "./support/app.ts"
import { testDatabase } from "./support/database.ts"
import * as journey from "./support/journey.ts"
const database = await testDatabase()
const app = createTestApp(database)
test("closed side then finishing", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  await journey.answer(mediator, () => ({ rating: 4, remark: "zq-closed" }))
  console.log("close", (await nurse.browser.post(`${nurse.path}/cotes/partner/cloture`)).status)
  console.log("fin", (await mediator.browser.post(`${mediator.path}/fin`)).status)
  await journey.answerAndFinish(nurse)
  for (const p of ["restitution", "resultat", "resultat.csv", "resultat.json"]) {
    const r = await nurse.browser.get(`${nurse.path}/${p}`)
    console.log(p, r.status, (await r.text()).includes("zq-closed"))
  }
  console.log((await (await mediator.browser.get(mediator.path)).text()).includes("Ce côté n’a pas répondu"))
})
test("alone then own side", async () => {
  const solo = await journey.start(app, { mode: "alone" })
  await journey.answerAndFinish(solo)
  console.log("alone result", (await solo.browser.get(`${solo.path}/restitution`)).status)
  await journey.invite(solo, { side: "professional" })
  console.log("after inviting on own side", (await solo.browser.get(`${solo.path}/restitution`)).status)
})
test("double click on invitation", async () => {
  const nurse = await journey.start(app)
  const { link } = await journey.invite(nurse)
  const b = journey.newBrowser(app)
  const first = app.app.request("http://localhost" + link, { method: "POST", headers: { "sec-fetch-site": "same-origin", "x-forwarded-for": "9.9.9.9" } })
  await first
  console.log("second", (await b.post(link)).status)
})
test("invisible subject", async () => {
  const r = await journey.newBrowser(app).post("/auto-evaluation/nouvelle", { field: "care", subject: "\u200b\u2060\u00ad", mode: "alone", side: "partner" })
  console.log("invisible", r.status)
  const many = await journey.newBrowser(app).post("/auto-evaluation/nouvelle", { field: "care", subject: "a" + "\u0301".repeat(119), mode: "alone", side: "partner" })
  console.log("zalgo", many.status)
})
test("two voices unshared, one cannot say", async () => {
  const { nurse, mediator } = await journey.twoSides(app)
  const relative = await journey.claim(app, (await journey.invite(nurse)).link)
  await journey.answerAndFinish(mediator, () => ({ rating: 4, remark: "r1" }))
  await journey.answerAndFinish(relative, () => ({ rating: "cannot_say" }))
  await journey.answerAndFinish(nurse)
  const json = await (await nurse.browser.get(`${nurse.path}/resultat.json`)).json() as any
  console.log(JSON.stringify(json.criteria[0].partner))
})
