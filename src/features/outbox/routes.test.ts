import { expect, test } from "vitest"
import { createBrowser, createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { readConfig } from "../../core/config.ts"

const open = await testDatabase()
const mail = {
  to: "ada@exemple.fr",
  subject: "Votre lien – De concert",
  text: "<b>Bonjour</b>\nhttps://exemple.fr/lien/abc?x=1&y=2\njavascript:alert(1)",
  html: "",
  language: "fr",
}

test("the outbox begins empty, then lists each mail and shows its text", async () => {
  const world = createTestApp(open)
  const developer = createBrowser(world)
  expect(await (await developer.get("/boite-d-envoi")).text()).toContain("Aucun message pour l’instant")
  await world.mailer.send(mail)
  expect(await (await developer.get("/boite-d-envoi")).text()).toContain(
    '<a href="/boite-d-envoi/1" lang="fr">Votre lien – De concert</a>',
  )
  expect((await developer.get("/boite-d-envoi/1")).status).toBe(200)
  expect((await developer.get("/boite-d-envoi/2")).status).toBe(404)
})

test("a mail's web addresses are links, everything else stays words", async () => {
  const world = createTestApp(open)
  await world.mailer.send(mail)
  const html = await (await createBrowser(world).get("/boite-d-envoi/1")).text()
  expect(html).toContain('<a href="https://exemple.fr/lien/abc?x=1&amp;y=2">')
  expect(html).toContain("&lt;b>Bonjour")
  expect(html).not.toContain('href="javascript:')
})

test("nobody finds it in production, nor where mails really leave", async () => {
  const production = readConfig({
    NODE_ENV: "production",
    APP_URL: "https://exemple.fr",
    APP_SECRET: "a secret for tests, long enough to be one",
  })
  for (const changes of [{ config: production }, { mailer: { delivers: true, send: async () => {} } }])
    for (const path of ["/boite-d-envoi", "/boite-d-envoi/1"])
      expect((await createBrowser(createTestApp(open, changes)).get(path)).status).toBe(404)
})
