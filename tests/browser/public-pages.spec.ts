import { expect, test } from "./support/journey.ts"

const PAGES = [
  "/",
  "/auto-evaluation",
  "/auto-evaluation/nouvelle",
  "/auto-evaluation/reprendre",
  "/auto-evaluation/lien-perdu",
  "/auto-evaluation/confidentialite",
  "/auto-evaluation/effacee",
  "/auto-evaluation/papier",
  "/auto-evaluation/papier/saisie",
  "/auto-evaluation/papier/saisie?instrument=soin",
  "/accessibilite",
  "/mentions-legales",
  "/vie-privee",
  "/confort",
  "/systeme-de-design",
  "/demonstration",
  "/demonstration/equipe",
  "/boite-d-envoi",
]

for (const language of ["fr", "en"] as const)
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test("every page for everyone can be read, and says its language", async ({ mediator }) => {
      for (const path of PAGES) {
        await mediator.open(path)
        expect(mediator.headers["content-language"], path).toBe(language)
        expect(mediator.headers["content-security-policy"], path).toContain("default-src 'none'")
        await expect(mediator.page.getByRole("main")).toBeVisible()
        await expect(mediator.page.getByRole("contentinfo")).toBeVisible()
      }
    })

    test("every link on them leads somewhere", { tag: "@without-javascript" }, async ({ mediator }) => {
      const links = new Map<string, string>()
      for (const path of PAGES) {
        const page = await mediator.context.request.get(mediator.path(path))
        for (const [, href = ""] of (await page.text()).matchAll(/\shref="([^"#]+)/g))
          links.set(href.replaceAll("&amp;", "&"), path)
      }
      for (const [href, from] of links) {
        if (!href.startsWith("/") && !href.startsWith("http://localhost")) continue
        const answer = await mediator.context.request.get(href)
        expect(answer.status(), `${href}, linked from ${from}`).toBeLessThan(400)
      }
    })
  })

test("the other language is one step away, on the same page", async ({ director }) => {
  await director.open("/auto-evaluation/confidentialite")
  await director.comeTo(() => director.page.getByRole("link", { name: "English" }).first().click())
  await expect(director.page).toHaveURL(/\/en\/auto-evaluation\/confidentialite$/)
  await director.comeTo(() => director.page.getByRole("link", { name: "Français" }).first().click())
  await expect(director.page).toHaveURL(/localhost:\d+\/auto-evaluation\/confidentialite$/)
})
