import { expect, test } from "vitest"
import { instance } from "../../../instance/occitanie.ts"
import { createTestApp } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"

const { app } = createTestApp(await testDatabase())
const read = async (path: string) => {
  const response = await app.request(`http://localhost${path}`)
  return [response.status, await response.text()] as const
}

for (const [path, french, english] of [
  ["/accessibilite", "Aucun audit complet n’a encore été réalisé", "No full audit has been carried out yet"],
  ["/mentions-legales", "Direction de la publication", "Publication director"],
  ["/vie-privee", "douze mois après la dernière visite", "twelve months after the last visit"],
] as const)
  test(`${path} speaks French and English, each alone`, async () => {
    const [status, fr] = await read(path)
    const [statusInEnglish, en] = await read(`/en${path}`)
    expect([status, statusInEnglish]).toEqual([200, 200])
    expect([fr.includes(french), fr.includes(english)]).toEqual([true, false])
    expect([en.includes(french), en.includes(english)]).toEqual([false, true])
  })

test("whoever runs the instance can be reached from every notice", async () => {
  for (const [path, address] of [
    ["/accessibilite", instance.centre.email],
    ["/mentions-legales", instance.centre.email],
    ["/vie-privee", instance.dataProtection.email],
  ] as const)
    expect((await read(path))[1].split("<main")[1]?.split("</main>")[0]).toContain(`href="mailto:${address}"`)
})

test("the accessibility statement names the way of recourse", async () => {
  const [, html] = await read("/accessibilite")
  expect(html).toContain("https://formulaire.defenseurdesdroits.fr/")
  expect(html).toContain("Libre réponse 71120")
})

test("the privacy notice names every cookie and how long it stays", async () => {
  const [, html] = await read("/vie-privee")
  const table = html.split("<tbody")[1]?.split("</tbody>")[0] ?? ""
  const rows = [...table.matchAll(/<th role="rowheader"[^>]*>(.*?)<\/th>.*?<\/td>.*?table__value">(.*?)<\/span>/gs)]
  expect(rows.map(([, name, time]) => [name, time])).toEqual([
    ["session", "30\u00a0jours"],
    ["device", "400\u00a0jours"],
    ["links", "30\u00a0jours"],
    ["comfort", "Un an"],
    ["account.…", "Une demi-heure au plus"],
  ])
})
