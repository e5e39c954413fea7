import fc from "fast-check"
import { expect, test } from "vitest"
import type { Assessment, Participant } from "./assessment.ts"
import type { Level, Side } from "./instrument.ts"
import type { PlacedLevel } from "./joint-placing.ts"
import type { SideReading } from "./side-reading.ts"
import { byDate, changeOf, levelOf, type Moment, reachedFrom, VOICES, wayOf } from "./thread.ts"

const at = new Date("2026-03-12T12:00:00Z")

function person(personId: string, side: Side, more: Partial<Participant> = {}): Participant {
  return {
    ...{
      id: `${personId}-place`,
      personId,
      side,
      name: null,
      language: "fr",
      device: "own",
      starter: false,
      claimedAt: at,
      finishedAt: at,
    },
    ...{ withdrawnAt: null, revokedAt: null, sealed: false, joined: false, reachable: false, sharesAnswers: false, ...more },
  }
}

function assessment(id: string, more: Partial<Assessment> = {}): Assessment {
  return {
    ...{ id, field: "care", instrumentVersion: 1, subject: "Le retour à la maison", mode: "together", origin: "online" },
    ...{ createdAt: at, revealedAt: at, closedSides: [], threadId: "thread", previousId: null },
    participants: [person("nurse", "professional", { starter: true }), person("mediator", "partner")],
    ...more,
  }
}

function reading(median: number | undefined): SideReading {
  return {
    voices: median === undefined ? 0 : 1,
    median,
    low: undefined,
    high: undefined,
    cannotSay: 0,
    withheld: false,
    singles: [],
  }
}

function moment(
  id: string,
  levels: Record<string, Level | undefined>,
  more: Partial<Assessment> = {},
  joint?: PlacedLevel,
): Moment {
  const readings = Object.entries(levels).map(
    ([key, level]) => [key, { partner: reading(level), professional: reading(level), joint }] as const,
  )
  return { assessment: assessment(id, more), readings: new Map(readings) }
}

const later = { createdAt: new Date("2026-11-02T12:00:00Z") }

test("a way goes from the oldest date to the newest, and says how each level moved", () => {
  const [first, second] = wayOf("roles", [moment("b", { roles: 3 }, later, 2), moment("a", { roles: 1 }, {}, 2)])
  expect([first?.moment.assessment.id, second?.moment.assessment.id]).toEqual(["a", "b"])
  expect(second?.breaks).toEqual([])
  expect(second && changeOf("partner", first, second)).toEqual({ from: 1, to: 3 })
  expect(second && changeOf("joint", first, second)).toEqual({ from: 2, to: 2 })
})

test.each([
  ["another version of the instrument", { instrumentVersion: 2 }, "instrument_changed"],
  ["sheets of paper", { origin: "paper" }, "from_paper"],
  ["someone new", { participants: [person("doctor", "professional"), person("mediator", "partner")] }, "people_changed"],
  ["one more voice", { participants: [...assessment("x").participants, person("son", "partner")] }, "people_changed"],
  [
    "someone who withdrew",
    { participants: [person("nurse", "professional"), person("mediator", "partner", { withdrawnAt: at })] },
    "people_changed",
  ],
] as const)("%s breaks the way: nothing is said to have moved", (_, more, name) => {
  const [first, second] = wayOf("roles", [
    moment("a", { roles: 1 }),
    moment("b", { roles: 3 }, { ...later, ...more } as Partial<Assessment>),
  ])
  expect(second?.breaks).toEqual([name])
  expect(VOICES.map((voice) => second && changeOf(voice, first, second))).toEqual([undefined, undefined, undefined])
})

test("someone who was invited but never came does not break the way", () => {
  const absent = person("son", "partner", { finishedAt: null, claimedAt: null })
  const steps = wayOf("roles", [
    moment("a", { roles: 1 }),
    moment("b", { roles: 3 }, { ...later, participants: [...assessment("x").participants, absent] }),
  ])
  expect(steps[1]?.breaks).toEqual([])
})

test("a criterion under another key is never joined, even with the same levels around it", () => {
  const moments = [moment("a", { roles: 1 }), moment("b", { shared_roles: 3 }, { ...later, instrumentVersion: 2 })]
  expect(wayOf("roles", moments).map((step) => [step.reading?.partner.median, step.breaks])).toEqual([
    [1, []],
    [undefined, ["instrument_changed", "criterion_not_asked"]],
  ])
  expect(wayOf("shared_roles", moments).map((step) => [step.reading?.partner.median, step.breaks])).toEqual([
    [undefined, ["criterion_not_asked"]],
    [3, ["instrument_changed", "criterion_new"]],
  ])
})

test("no agreement and “can’t say” are no levels: nothing moved from or to them", () => {
  const [first, second] = wayOf("roles", [
    moment("a", { roles: undefined }, {}, "no_agreement"),
    moment("b", { roles: 3 }, later, 3),
  ])
  expect(second && VOICES.map((voice) => changeOf(voice, first, second))).toEqual([undefined, undefined, undefined])
})

const someMoment = fc
  .record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 6 }),
    instrumentVersion: fc.integer({ min: 1, max: 2 }),
    origin: fc.constantFrom("online" as const, "paper" as const),
    partners: fc.subarray(["mediator", "son"]),
    roles: fc.option(fc.constantFrom<Level>(0, 1, 2, 3, 4), { nil: undefined }),
    joint: fc.option(fc.constantFrom<PlacedLevel>(0, 2, 4, "no_agreement"), { nil: undefined }),
    asked: fc.boolean(),
  })
  .map(({ id, day, instrumentVersion, origin, partners, roles, joint, asked }) =>
    moment(
      id,
      asked ? { roles, other: 2 } : { other: 2 },
      {
        ...{ instrumentVersion, origin, createdAt: new Date(Date.UTC(2026, 0, 1 + day)) },
        participants: [person("nurse", "professional"), ...partners.map((one) => person(one, "partner"))],
      },
      joint,
    ),
  )

test("law: a way has every date once, in order, however they are given", () => {
  fc.assert(
    fc.property(fc.array(someMoment, { maxLength: 8 }), (moments) => {
      const ids = wayOf("roles", moments).map((step) => step.moment.assessment.id)
      expect(ids).toEqual(byDate(moments.toReversed()).map((one) => one.assessment.id))
      expect(ids.toSorted()).toEqual(moments.map((one) => one.assessment.id).toSorted())
      const dates = wayOf("roles", moments).map((step) => step.moment.assessment.createdAt.getTime())
      expect(dates).toEqual(dates.toSorted((a, b) => a - b))
    }),
  )
})

test("law: whatever moved did so between the same version, the same people, the same origin, and levels on both dates", () => {
  const people = ({ assessment }: Moment) => assessment.participants.map((one) => one.personId).sort()
  fc.assert(
    fc.property(fc.array(someMoment, { maxLength: 8 }), (moments) => {
      const steps = wayOf("roles", moments)
      steps.forEach((step, index) => {
        const before = steps[index - 1]
        for (const voice of VOICES) {
          const change = changeOf(voice, before, step)
          if (!change || !before) continue
          const [a, b] = [before.moment, step.moment]
          expect([b.assessment.instrumentVersion, b.assessment.origin, people(b)]).toEqual([
            a.assessment.instrumentVersion,
            a.assessment.origin,
            people(a),
          ])
          expect(change).toEqual({ from: levelOf(voice, a.readings.get("roles")), to: levelOf(voice, b.readings.get("roles")) })
        }
      })
    }),
  )
})

/** Rounds of one thread, each begun by someone who was in the round before; who was in each is all we need to know. */
const someThread = fc
  .array(fc.tuple(fc.subarray(["nurse", "mediator", "doctor", "son"], { minLength: 1 }), fc.nat(3)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rounds) => {
    const thread: Assessment[] = []
    for (const [index, [people, pick]] of rounds.entries()) {
      const before = thread[index - 1]
      const able = before ? before.participants.map((one) => one.personId) : people
      const starter = able[pick % able.length] as string
      const present = [...new Set([starter, ...people])]
      thread.push(
        assessment(`round-${index}`, {
          previousId: before?.id ?? null,
          participants: present.map((one) => person(one, "partner", { id: `${one}-${index}`, starter: one === starter })),
        }),
      )
    }
    return thread
  })

test("someone reaches the rounds they took part in, by their newest link, when those who invited them were there too", () => {
  const first = assessment("first")
  const second = assessment("second", { previousId: "first" })
  const thread = [first, second]
  expect(reachedFrom("nurse", [second], thread)).toEqual(thread)
  expect(reachedFrom("mediator", [second], thread)).toEqual(thread)
  expect(reachedFrom("mediator", [first], thread)).toEqual([first])
})

test("someone new in a round does not reach the one before, nor do they by an invitation that they pass on", () => {
  const first = assessment("first")
  const doctor = (starter: boolean) => person("doctor", "professional", { starter })
  const second = assessment("second", { previousId: "first", participants: [...first.participants, doctor(false)] })
  const nurseAndMediator = [person("nurse", "professional"), person("mediator", "partner")]
  const third = assessment("third", { previousId: "second", participants: [...nurseAndMediator, doctor(true)] })
  const thread = [first, second, third]
  expect(reachedFrom("doctor", [second], thread)).toEqual([second])
  expect(reachedFrom("mediator", [third], thread)).toEqual([second, third])
  // With a link of their own from before, the mediator reaches it all.
  expect(reachedFrom("mediator", [first, third], thread)).toEqual(thread)
})

test("a place that was left, taken back or never taken reaches nothing", () => {
  for (const gone of [{ withdrawnAt: at }, { revokedAt: at }, { claimedAt: null }]) {
    const only = assessment("only", {
      participants: [person("nurse", "professional", { starter: true }), person("mediator", "partner", gone)],
    })
    expect(reachedFrom("mediator", [only], [only])).toEqual([])
  }
})

test("law: who opens every invitation that passes through them reaches no round but those", () => {
  fc.assert(
    fc.property(someThread, fc.constantFrom("nurse", "mediator", "doctor", "son"), (thread, intruder) => {
      const held = placesInReachOf(intruder, thread)
      const rounds = new Set(held.map(([, round]) => round.id))
      for (const [who, round] of held) for (const one of reachedFrom(who, [round], thread)) expect(rounds).toContain(one.id)
    }),
  )
})

/** The places that someone can come to hold: their own; all of a round whose starter's place they hold; a starter's by the place before. */
function placesInReachOf(intruder: string, thread: Assessment[]): [string, Assessment][] {
  const held = new Set<string>()
  const hold = (who: string, round: Assessment) => held.add(`${who} ${round.id}`)
  const holds = (who: string, round: Assessment | undefined) => round !== undefined && held.has(`${who} ${round.id}`)
  for (const round of thread) {
    const starter = round.participants.find((one) => one.starter)?.personId ?? ""
    if (round.participants.some((one) => one.personId === intruder)) hold(intruder, round)
    if (
      holds(
        starter,
        thread.find((one) => one.id === round.previousId),
      )
    )
      hold(starter, round)
    if (holds(starter, round)) for (const one of round.participants) hold(one.personId, round)
  }
  return thread.flatMap((round) =>
    round.participants.filter((one) => holds(one.personId, round)).map((one): [string, Assessment] => [one.personId, round]),
  )
}
