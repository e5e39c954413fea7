// The people of the journeys. Each has a browser of their own; a test that names one of them gets them, in front of nothing yet.

import { hash } from "node:crypto"
import { test as base, expect } from "@playwright/test"
import type { Language } from "../../../src/core/i18n.ts"
import { Person, type Role } from "./person.ts"
import { watch } from "./watch.ts"

export { expect }

const ROLES = {
  nurse: { side: "professional", name: { fr: "une infirmière", en: "a nurse" } },
  patient: { side: "partner", name: { fr: "un patient partenaire", en: "a patient partner" } },
  mediator: { side: "partner", name: { fr: "une médiatrice de santé-pair", en: "a peer mediator" } },
  director: { side: "professional", name: { fr: "une directrice de la qualité", en: "a quality director" } },
} as const satisfies Record<string, Role>

/** A journey is many pages: milliseconds for all of them, on a machine that has other things to do. */
const PATIENCE = 120_000

type Meet = (role: Role, options?: { hasScript?: boolean; calmly?: boolean }) => Promise<Person>
type World = {
  /** The language that people read. */
  language: Language
  meet: Meet
  nurse: Person
  /** Has JavaScript in no project: the two sides of a journey need not have the same browser. */
  patient: Person
  mediator: Person
  director: Person
}

export const test = base.extend<World>({
  language: ["fr", { option: true }],

  meet: async ({ browser, baseURL, javaScriptEnabled, language }, use, test) => {
    const origin = baseURL ?? ""
    test.setTimeout(PATIENCE)
    const met: Person[] = []
    await use(async (role, { hasScript = javaScriptEnabled !== false, calmly = true } = {}) => {
      const context = await browser.newContext({
        baseURL: origin,
        javaScriptEnabled: hasScript,
        locale: language === "fr" ? "fr-FR" : "en-GB",
        reducedMotion: calmly ? "reduce" : "no-preference",
        // A journey stands for a network of its own: what one tries too often is not refused to the others.
        extraHTTPHeaders: { "X-Forwarded-For": networkOf(`${test.testId} ${test.repeatEachIndex}`) },
      })
      let again: ReturnType<typeof context.newPage> | undefined
      const drawAgain = () => {
        again ??= browser.newContext({ javaScriptEnabled: true, reducedMotion: "reduce" }).then((other) => other.newPage())
        return again
      }
      const watched = watch(context, origin)
      const person = new Person({ role, language, page: await context.newPage(), hasScript, watch: watched, drawAgain })
      met.push(person)
      return person
    })
    for (const person of met) expect(person.watch.faults(), `in the browser of ${person.name}`).toEqual([])
  },

  nurse: async ({ meet }, use) => use(await meet(ROLES.nurse)),
  patient: async ({ meet }, use) => use(await meet(ROLES.patient, { hasScript: false })),
  mediator: async ({ meet }, use) => use(await meet(ROLES.mediator)),
  director: async ({ meet }, use) => use(await meet(ROLES.director)),
})

function networkOf(test: string): string {
  return `10.${Buffer.from(hash("sha1", test, "hex"), "hex")
    .subarray(0, 3)
    .join(".")}`
}
