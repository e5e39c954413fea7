import fc from "fast-check"
import { expect, test } from "vitest"
import type { Rating } from "./answer.ts"
import type { Assessment, Participant } from "./assessment.ts"
import { LEVELS, type Level, type Side } from "./instrument.ts"
import { medianOf, readSide, type SingleAnswer, showsSingles } from "./side-reading.ts"

const WHEN = new Date("2026-11-02T10:00:00Z")
const CRITERION = "clear_information"

function person(id: string, side: Side, more: Partial<Participant> = {}): Participant {
  return {
    id,
    personId: id,
    side,
    name: null,
    language: "fr",
    device: "own",
    starter: false,
    claimedAt: WHEN,
    finishedAt: WHEN,
    withdrawnAt: null,
    revokedAt: null,
    sealed: false,
    joined: false,
    reachable: false,
    sharesAnswers: false,
    ...more,
  }
}

function assessmentOf(...participants: Participant[]): Assessment {
  return {
    id: "assessment",
    field: "care",
    instrumentVersion: 1,
    subject: "",
    mode: "together",
    origin: "online",
    createdAt: WHEN,
    revealedAt: WHEN,
    closedSides: [],
    threadId: "assessment",
    previousId: null,
    participants,
  }
}

const answer = (participant: string, rating: Rating, remark = ""): SingleAnswer => ({
  participant,
  criterion: CRITERION,
  rating,
  remark,
})
const nurse = person("nurse", "professional", { starter: true })
const read = (assessment: Assessment, answers: SingleAnswer[], reader: Participant = nurse) =>
  readSide(assessment, "partner", CRITERION, answers, reader)

test("one voice is shown as it is, with its remark", () => {
  const mediator = person("mediator", "partner")
  expect(read(assessmentOf(nurse, mediator), [answer("mediator", 2, "souvent")])).toEqual({
    voices: 1,
    median: 2,
    low: 2,
    high: 2,
    cannotSay: 0,
    withheld: false,
    singles: [answer("mediator", 2, "souvent")],
  })
})

test("several voices show their spread and median, and nobody's single answer", () => {
  const voices = ["a", "b", "c"].map((id) => person(id, "partner"))
  const answers = [answer("a", 3, "secret"), answer("b", 1), answer("c", 2)]
  expect(read(assessmentOf(nurse, ...voices), answers)).toEqual({
    voices: 3,
    median: 2,
    low: 1,
    high: 3,
    cannotSay: 0,
    withheld: false,
    singles: [],
  })
})

test("a reader finds their own single answer, and no other", () => {
  const [a, b] = [person("a", "partner"), person("b", "partner")]
  expect(read(assessmentOf(nurse, a, b), [answer("a", 3), answer("b", 1)], a).singles).toEqual([answer("a", 3)])
})

test("single answers are shown once everyone who stayed on the side agrees", () => {
  const agreeing = { sharesAnswers: true }
  const [a, b] = [person("a", "partner", agreeing), person("b", "partner")]
  expect(showsSingles(assessmentOf(nurse, a, b), "partner")).toBe(false)
  expect(showsSingles(assessmentOf(nurse, a, { ...b, ...agreeing }), "partner")).toBe(true)
  expect(showsSingles(assessmentOf(nurse, a, { ...b, withdrawnAt: WHEN }), "partner")).toBe(true)
  expect(showsSingles(assessmentOf(nurse, a, { ...b, revokedAt: WHEN }), "partner")).toBe(true)
})

test("when one of several is left, their answer is withheld without their consent, and shown to themselves", () => {
  const [gone, left] = [person("gone", "partner", { withdrawnAt: WHEN }), person("left", "partner")]
  const assessment = assessmentOf(nurse, gone, left)
  const answers = [answer("left", 1, "seule")]
  expect(read(assessment, answers)).toEqual({
    voices: 0,
    median: undefined,
    low: undefined,
    high: undefined,
    cannotSay: 0,
    withheld: true,
    singles: [],
  })
  expect(read(assessment, answers, left)).toMatchObject({ median: 1, withheld: false, singles: answers })
  expect(read(assessmentOf(nurse, gone, { ...left, sharesAnswers: true }), answers)).toMatchObject({ median: 1, withheld: false })
})

test("“I can’t say” is counted aside and never as 0", () => {
  const voices = ["a", "b", "c"].map((id) => person(id, "partner"))
  expect(read(assessmentOf(nurse, ...voices), [answer("a", "cannot_say"), answer("b", 4), answer("c", 4)])).toMatchObject({
    voices: 2,
    median: 4,
    low: 4,
    cannotSay: 1,
  })
  expect(read(assessmentOf(nurse, person("a", "partner")), [answer("a", "cannot_say")])).toMatchObject({
    voices: 0,
    median: undefined,
    cannotSay: 1,
  })
})

const aLevel = fc.constantFrom(...LEVELS)
const aVoice = fc.record({
  rating: fc.oneof(aLevel, fc.constant<Rating>("cannot_say")),
  shares: fc.boolean(),
  fate: fc.constantFrom("stays", "withdrew", "was revoked", "never finished"),
})
type Voice = { rating: Rating; shares: boolean; fate: string }

function sideOf(voices: Voice[]) {
  const people = voices.map(({ shares, fate }, index) =>
    person(`p${index}`, "partner", {
      sharesAnswers: shares,
      withdrawnAt: fate === "withdrew" ? WHEN : null,
      revokedAt: fate === "was revoked" ? WHEN : null,
      finishedAt: fate === "never finished" ? null : WHEN,
    }),
  )
  return {
    assessment: assessmentOf(nurse, ...people),
    answers: voices.map((voice, index) => answer(`p${index}`, voice.rating, `remark ${index}`)),
  }
}

test("law: the median lies between the lowest and the highest, in half levels", () => {
  fc.assert(
    fc.property(fc.array(aLevel, { minLength: 1, maxLength: 10 }), (levels) => {
      const sorted = levels.toSorted((a, b) => a - b)
      const median = medianOf(sorted) as number
      expect(median).toBeGreaterThanOrEqual(sorted[0] as Level)
      expect(median).toBeLessThanOrEqual(sorted.at(-1) as Level)
      expect(Number.isInteger(median * 2)).toBe(true)
      expect(sorted.filter((level) => level < median).length).toBeLessThanOrEqual(sorted.length / 2)
      expect(sorted.filter((level) => level > median).length).toBeLessThanOrEqual(sorted.length / 2)
    }),
  )
  expect(medianOf([])).toBeUndefined()
})

test("law: no level comes from someone who withdrew, was revoked or never finished", () => {
  fc.assert(
    fc.property(fc.array(aVoice, { maxLength: 6 }), (voices) => {
      const { assessment, answers } = sideOf(voices)
      const reading = read(assessment, answers)
      const staying = voices.filter(({ fate }) => fate === "stays")
      const levels = staying.map(({ rating }) => rating).filter((rating) => rating !== "cannot_say")
      expect(reading.voices).toBeLessThanOrEqual(levels.length)
      if (reading.low !== undefined) expect(reading.low).toBe(Math.min(...levels))
      if (reading.high !== undefined) expect(reading.high).toBe(Math.max(...levels))
      for (const single of reading.singles) expect(voices[Number(single.participant.slice(1))]?.fate).toBe("stays")
    }),
  )
})

test("law: without everyone’s consent, another reader meets no single answer of a side of several voices, nor a median that is one", () => {
  fc.assert(
    fc.property(fc.array(aVoice, { minLength: 2, maxLength: 6 }), (voices) => {
      const finished = voices.filter(({ fate }) => fate === "stays" || fate === "withdrew")
      const staying = voices.filter(({ fate }) => fate === "stays")
      fc.pre(finished.length > 1 && staying.some(({ shares }) => !shares))
      const { assessment, answers } = sideOf(voices)
      const reading = read(assessment, answers)
      expect(reading.singles).toEqual([])
      if (staying.length === 1) expect(reading).toMatchObject({ median: undefined, cannotSay: 0, withheld: true })
    }),
  )
})
