import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { AXES, FIELDS, type Instrument } from "./instrument.ts"
import { allInstruments, findInstrument, latestInstrument } from "./instruments.ts"

const LANGUAGES = ["fr", "en"] as const

/** sha-256 of each published version. A line is added with a new version, never changed: assessments were made with these words. */
const FINGERPRINTS: Record<string, string> = {
  "care.1": "b527e4b71de3936e408110ef9a10c4f3e4171b053f835625d5899696d9e5f291",
  "clinical_education.1": "d87349e8fd7eb632b45600f260fe9fffac95c25516955ae859fbfd131b757f18",
  "organisation.1": "960039deae04b6b3af08376952c04de3306456b9b100e48020b6191a789e6b3e",
  "training.1": "1bc22acc7719fc2ff1aeec172b37024a543e0d7e8d7d98efdb0df3b0b694ba67",
}

const KEYS_IN_ORDER = [
  "clear_information",
  "points_of_view",
  "priority_objectives",
  "explore_options",
  "shared_decisions",
  "project_objectives",
  "action_plan",
  "resources_and_skills",
  "roles_and_responsibilities",
  "shared_leadership",
  "joint_evaluation",
]

test("every field has a latest instrument, found again by its version", () => {
  for (const field of FIELDS) {
    const latest = latestInstrument(field)
    expect(latest.field).toBe(field)
    expect(findInstrument(field, latest.version)).toBe(latest)
    expect(findInstrument(field, latest.version + 1)).toBeUndefined()
  }
})

test("the latest instrument of a field has its highest version", () => {
  for (const one of allInstruments()) expect(latestInstrument(one.field).version).toBeGreaterThanOrEqual(one.version)
})

test("no version is published twice", () => {
  const names = allInstruments().map(nameOf)
  expect(new Set(names).size).toBe(names.length)
})

test("every published version has its fingerprint, and no published version disappears", () => {
  expect(allInstruments().map(nameOf).toSorted()).toEqual(Object.keys(FINGERPRINTS).toSorted())
})

for (const instrument of allInstruments()) {
  const name = nameOf(instrument)

  test(`${name} is still what was published`, () => {
    const message = `${name} differs from what was published: publish a new version instead`
    expect(fingerprint(instrument), message).toBe(FINGERPRINTS[name])
  })

  test(`${name} has the eleven criteria in their order`, () => {
    expect(instrument.criteria.map((one) => one.key)).toEqual(KEYS_IN_ORDER)
  })

  test(`${name} has axes of 3, 3, 3 and 2 criteria, each axis in one piece`, () => {
    const axes = instrument.criteria.map((one) => one.axis)
    expect(AXES.map((axis) => axes.filter((one) => one === axis).length)).toEqual([3, 3, 3, 2])
    expect(axes).toEqual(AXES.flatMap((axis) => axes.filter((one) => one === axis)))
  })

  test(`${name} has an example for each criterion`, () => {
    expect(instrument.criteria.filter((one) => one.example === undefined).map((one) => one.key)).toEqual([])
  })

  for (const language of LANGUAGES) {
    test(`${name} describes the five levels of a criterion differently (${language})`, () => {
      for (const { key, levels } of instrument.criteria) {
        expect(new Set(levels.map((one) => one[language])).size, key).toBe(5)
      }
    })

    test(`${name} fits its places: one sentence a level, short names for the rim (${language})`, () => {
      for (const { key, levels, short } of instrument.criteria) {
        expect(short[language].length, key).toBeLessThanOrEqual(18)
        for (const { [language]: sentence } of levels) {
          expect(sentence.length, sentence).toBeLessThanOrEqual(130)
          expect(sentence, "one sentence").toMatch(/^[^.?!]+\.$/)
        }
      }
    })

    test(`${name} asks a question for each criterion (${language})`, () => {
      for (const { question } of instrument.criteria) expect(question[language]).toMatch(/^[^.?!]+\?$/)
    })

    test(`${name} neither exclaims nor leaves stray spaces or straight quotes (${language})`, () => {
      for (const one of texts(instrument, language)) expect(one).not.toMatch(/[!'"]|^\s|\s$|\s{2}/)
    })
  }

  test(`${name} keeps French typography`, () => {
    const narrow = "\u202f"
    for (const one of texts(instrument, "fr")) {
      expect(one, "a narrow no-break space before ; and ?").not.toMatch(new RegExp(`[^${narrow}][;?]`))
      expect(one, "a no-break space before :").not.toMatch(/[^\u00a0]:/)
      expect(one, "a narrow no-break space inside « »").not.toMatch(new RegExp(`«[^${narrow}]|[^${narrow}]»`))
      expect(one, "the ligature œ").not.toMatch(/oeu/i)
    }
  })

  test(`${name} keeps English typography`, () => {
    for (const one of texts(instrument, "en")) expect(one).not.toMatch(/[«»\u00a0\u202f]|\s[:;?]/)
  })
}

test("the same criterion has the same label, short name and axis in every field", () => {
  const facts = FIELDS.map((field) =>
    latestInstrument(field).criteria.map(({ key, axis, label, short }) => ({ key, axis, label, short })),
  )
  for (const one of facts) expect(one).toEqual(facts[0])
})

for (const language of LANGUAGES) {
  test(`each field speaks of its own situations: no sentence, example or question stands in two (${language})`, () => {
    const sentences = FIELDS.flatMap((field) =>
      latestInstrument(field).criteria.flatMap(({ levels, example, question }) =>
        [...levels, question, ...(example ? [example] : [])].map((one) => one[language]),
      ),
    )
    expect(sentences.filter((one, index) => sentences.indexOf(one) !== index)).toEqual([])
  })
}

function nameOf(instrument: Instrument): string {
  return `${instrument.field}.${instrument.version}`
}

function fingerprint(instrument: Instrument): string {
  return createHash("sha256").update(canonicalJson(instrument)).digest("hex")
}

/** JSON without spaces and with sorted keys, so that the layout of the file doesn't count. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function texts(value: unknown, language: (typeof LANGUAGES)[number]): string[] {
  if (value === null || typeof value !== "object") return []
  return Object.entries(value).flatMap(([key, part]) =>
    key === language && typeof part === "string" ? [part] : texts(part, language),
  )
}
