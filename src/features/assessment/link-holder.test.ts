import fc from "fast-check"
import { Hono } from "hono"
import { expect, test } from "vitest"
import type { RequestEnvironment } from "../../core/http/request.ts"
import { hashToken, makeToken } from "../../core/secret-link.ts"
import type { Services } from "../../core/services.ts"
import { forgetLinks, keepLink, linkHolder, readLinks } from "./link-holder.ts"

const token = (serial: number) => makeToken("a secret", "personal", "someone", serial)

/** What a request with this cookie does and finds, and the cookies that it answers with. */
async function ask(cookie: string, act: (c: Parameters<typeof readLinks>[0]) => unknown, production = false) {
  let found: unknown
  const app = new Hono<RequestEnvironment>().get("/", async (c) => {
    c.set("services", { config: { production } } as Services)
    found = await act(c)
    return c.text("")
  })
  const response = await app.request("/", { headers: { cookie } })
  return { found, set: response.headers.getSetCookie() }
}

test("a browser's links are known by their hashes only, newest first", async () => {
  const held = await ask(`links=${token(2)}.${token(1)}`, linkHolder)
  expect(held.found).toEqual({ links: [hashToken(token(2)), hashToken(token(1))], memberId: undefined })
  expect((await ask("", linkHolder)).found).toEqual({ links: [], memberId: undefined })
})

test("whatever stands in the cookie, only what looks like a link is taken", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      const { found } = await ask(`links=${encodeURIComponent(text)}.${token(1)}`, readLinks)
      expect((found as string[]).at(-1)).toBe(token(1))
      for (const one of found as string[]) expect(one).toMatch(/^[\w-]{32}$/)
    }),
    { numRuns: 50 },
  )
})

test("a link that is opened again comes first, once; the twenty-fifth makes the oldest go", async () => {
  const all = Array.from({ length: 24 }, (_, index) => token(index))
  const again = await ask(`links=${all.join(".")}`, (c) => keepLink(c, token(5)))
  expect(again.set[0]).toContain(`links=${[token(5), ...all.filter((one) => one !== token(5))].join(".")};`)
  const more = await ask(`links=${all.join(".")}`, (c) => keepLink(c, token(99)))
  expect(more.set[0]).toContain(`links=${[token(99), ...all.slice(0, 23)].join(".")};`)
  // A browser takes a cookie of 4,096 bytes at most.
  expect(more.set[0]?.length).toBeLessThan(1_000)
})

test("the cookie is out of scripts' reach, stays thirty days, and in production belongs to this host over https alone", async () => {
  const developing = await ask("", (c) => keepLink(c, token(1)))
  expect(developing.set).toEqual([`links=${token(1)}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax`])
  const production = await ask("", (c) => keepLink(c, token(1)), true)
  expect(production.set).toEqual([`__Host-links=${token(1)}; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax`])
  // A cookie that a neighbouring host could have planted is not read there.
  expect((await ask(`links=${token(1)}`, readLinks, true)).found).toEqual([])
})

test("forgetting one keeps the others; forgetting the last takes the cookie away", async () => {
  expect((await ask(`links=${token(2)}.${token(1)}`, (c) => forgetLinks(c, [token(2)]))).set[0]).toMatch(
    new RegExp(`^links=${token(1)}; Max-Age=2592000;`),
  )
  expect((await ask(`links=${token(1)}`, (c) => forgetLinks(c, [token(1)]))).set[0]).toMatch(/^links=; Max-Age=0;/)
})
