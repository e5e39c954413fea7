import { expect, test } from "vitest"
import { createPdfMaker } from "../../../core/pdf/compile-pdf.ts"
import { targetSvg } from "../../../ui/target.ts"
import type { Rating } from "../answer.ts"
import type { Assessment, Participant } from "../assessment.ts"
import type { ImprovementAction } from "../improvement-action.ts"
import { SIDES, type Side } from "../instrument.ts"
import { latestInstrument } from "../instruments.ts"
import type { PlacedLevel, Placing } from "../joint-placing.ts"
import { makeResultSheet } from "../sheets/result-sheet.ts"
import { makeReminder, monthsLater } from "./reminder.ts"
import { resultCsv } from "./result-csv.ts"
import { resultFile, resultFileSchema } from "./result-json.ts"
import { resultSheet } from "./result-pdf.ts"
import { headline, noticesOf, sentencesOf } from "./result-sentences.ts"
import { legendOf, targetOf } from "./result-target.ts"
import { buildResult, type ResultView } from "./result-view.ts"
import { describeState } from "./state.ts"

const WHEN = new Date("2026-11-02T10:00:00Z")
const care = latestInstrument("care")

function person(id: string, side: Side, more: Partial<Participant> = {}): Participant {
  const times = { claimedAt: WHEN, finishedAt: WHEN, withdrawnAt: null, revokedAt: null }
  const flags = {
    device: "own" as const,
    starter: id === "nurse",
    sealed: false,
    joined: false,
    reachable: false,
    sharesAnswers: false,
  }
  return { id, personId: id, side, name: null, language: "fr", ...times, ...flags, ...more }
}
const nurse = person("nurse", "professional", { name: "Claire, infirmière" })
const mediator = person("mediator", "partner", { name: "Amina" })

function assessmentOf(more: Partial<Assessment> = {}): Assessment {
  return {
    id: "assessment",
    field: "care",
    instrumentVersion: 1,
    subject: "Préparer le retour à la maison",
    mode: "together",
    origin: "online",
    createdAt: WHEN,
    revealedAt: WHEN,
    closedSides: [],
    threadId: "assessment",
    previousId: null,
    participants: [nurse, mediator],
    ...more,
  }
}

type World = {
  assessment?: Assessment
  me?: Participant
  ratings: Record<string, Rating[]>
  remarks?: Record<string, string>
  placings?: Placing[]
  actions?: ImprovementAction[]
}

/** Ratings are given person by person, in the instrument's order; a remark goes to the first criterion. */
function resultOf({
  assessment = assessmentOf(),
  me = nurse,
  ratings,
  remarks = {},
  placings = [],
  actions = [],
}: World): ResultView {
  const answers = Object.entries(ratings).flatMap(([participant, given]) =>
    given.map((rating, index) => ({
      participant,
      criterion: care.criteria[index]?.key ?? "",
      rating,
      remark: index === 0 ? (remarks[participant] ?? "") : "",
    })),
  )
  return buildResult({ assessment, me, alsoHere: [], answers, placings, actions }, care)
}

function placing(index: number, level: PlacedLevel, confirmedBy: Side[] = [...SIDES], note = ""): Placing {
  return {
    id: `p${index}`,
    criterion: care.criteria[index]?.key ?? "",
    version: 1,
    level,
    note,
    placedBySide: "partner",
    placedAt: WHEN,
    confirmedBy,
  }
}

const ALIKE: Rating[] = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2]
const pair = {
  nurse: [3, 3, 4, 2, 2, 2, 2, 2, 1, 2, 2] as Rating[],
  mediator: [1, 3, 3, 2, 2, 2, 2, "cannot_say", 1, 2, 2] as Rating[],
}
const spaced = (text: string) => text.replaceAll("\u202f", " ").replaceAll("\u00a0", " ")

test("what both placed counts once both confirmed it; the originals stay beside it", () => {
  const view = resultOf({ ratings: pair, placings: [placing(0, 2), placing(1, 4, ["partner"])] })
  expect(
    view.criteria.slice(0, 3).map((one) => [one.partner.median, one.professional.median, one.joint, one.placing?.level]),
  ).toEqual([
    [1, 3, 2, 2],
    [3, 3, undefined, 4],
    [3, 4, undefined, undefined],
  ])
})

test("the main things are said in sentences", () => {
  expect(
    sentencesOf("fr", resultOf({ ratings: pair, placings: [placing(0, 2), placing(3, "no_agreement")] })).map(spaced),
  ).toEqual([
    "Deux regards proches sur 9 critères, éloignés sur 1 : « Information ».",
    "« Information » : à 1 côté partenaire, à 3 côté professionnel, soit 2 niveaux d’écart.",
    `Vous placez tous deux « ${care.criteria[1]?.short.fr} » à 3 (participation).`,
    `Vous placez tous deux « ${care.criteria[2]?.short.fr} » entre 3 et 4.`,
    `Vous placez tous deux « ${care.criteria[8]?.short.fr} » à 1 (information).`,
    `« ${care.criteria[7]?.short.fr} » ne se compare pas : un côté n’a pas donné de niveau, ce qui ne vaut pas 0.`,
    "2 critères placés ensemble sur 11.",
    "Sur l’un d’eux, vous avez noté que vous n’êtes pas d’accord pour l’instant.",
  ])
})

test("every headline there can be", () => {
  const line = (mediators: Rating[], nurses: Rating[] = ALIKE) =>
    spaced(headline("fr", resultOf({ ratings: { nurse: nurses, mediator: mediators } })))
  const all = (rating: Rating) => ALIKE.map(() => rating)
  expect(line(ALIKE)).toBe("Vos deux côtés donnent le même niveau partout où ils se comparent.")
  expect(line(all(3))).toBe("Deux regards proches : nulle part deux niveaux d’écart.")
  expect(line(all(4))).toBe("Deux regards éloignés sur les 11 critères comparés : de quoi parler.")
  expect(line(all("cannot_say"))).toBe("Aucun critère ne se compare : un côté n’a pas donné de niveau.")
  expect(line([4, 4, 4, 4, 4, 2, 2, 2, 2, 2, 2])).toMatch(
    /proches sur 6 critères, éloignés sur 5 : « Information », .*et 2 autres\.$/,
  )
})

test("someone alone reads their own side, and nothing of another", () => {
  const alone = assessmentOf({ mode: "alone", revealedAt: null, participants: [nurse] })
  const view = resultOf({ assessment: alone, ratings: { nurse: pair.nurse } })
  expect(view.sides).toEqual(["professional"])
  expect(targetOf("fr", view, "sides")).toMatchObject({
    sides: ["professional"],
    sectors: expect.arrayContaining([expect.not.objectContaining({ partner: expect.anything() })]),
  })
  expect(sentencesOf("fr", view).map(spaced)[1]).toMatch(/^Vous placez haut « Information » \(3\), /)
  expect(noticesOf("fr", view)).toEqual([])
})

test.each([
  [
    "a side closed",
    assessmentOf({ closedSides: ["partner"], participants: [nurse] }),
    ["n’est pas venu", "pas de placement commun"],
  ],
  ["entered from paper", assessmentOf({ origin: "paper" }), ["sur papier"]],
  [
    "answers withdrawn",
    assessmentOf({ participants: [nurse, { ...mediator, withdrawnAt: WHEN }] }),
    ["a retiré ses réponses", "pas de placement commun"],
  ],
])("a reader is told of what changed the result: %s", (_, assessment, expected) => {
  const notices = noticesOf("fr", resultOf({ assessment, ratings: { nurse: ALIKE } }))
  expect(notices).toHaveLength(expected.length)
  for (const [index, words] of expected.entries()) expect(notices[index]).toContain(words)
})

test("the target bears medians, spreads, “can’t say” and, in the result, what is joint", () => {
  const two = person("two", "partner")
  const view = resultOf({
    assessment: assessmentOf({ participants: [nurse, mediator, two] }),
    ratings: { nurse: ALIKE, mediator: [1, "cannot_say", ...ALIKE.slice(2)], two: [4, "cannot_say", ...ALIKE.slice(2)] },
    placings: [placing(0, 3), placing(1, "no_agreement")],
  })
  expect(targetOf("fr", view, "joint").sectors.slice(0, 2)).toMatchObject([
    { partner: { level: 2.5, low: 1, high: 4 }, professional: { level: 2 }, joint: 3 },
    { partner: { level: "cannot_say" }, joint: "no_agreement" },
  ])
  expect(targetOf("fr", view, "sides").sectors.filter((sector) => sector.joint !== undefined)).toEqual([])
  expect(Object.keys(legendOf("fr", view, "joint"))).toEqual([
    "partner",
    "professional",
    "joint",
    "noAgreement",
    "cannotSay",
    "spread",
  ])
  expect(targetSvg(targetOf("fr", view, "joint"))).toContain("médiane 2,5")
})

test("the CSV file has a mark for UTF-8, a line a criterion, and the same number of cells in each", () => {
  const csv = resultCsv(
    "fr",
    resultOf({
      ratings: pair,
      remarks: { mediator: '=HYPERLINK("http://evil.example")' },
      placings: [placing(0, 2, [...SIDES], "- un pas")],
    }),
  )
  expect(csv.startsWith("\uFEFFN°;Axe;Critère;")).toBe(true)
  const lines = csv.trimEnd().split("\r\n")
  expect(lines).toHaveLength(12)
  expect(lines[2]?.split(";")).toHaveLength(lines[0]?.split(";").length ?? 0)
  expect(lines[1]).toContain(`;"'=HYPERLINK(""http://evil.example"")";`)
  expect(lines[1]?.endsWith(";2;2\u00a0·\u00a0Consultation;'- un pas")).toBe(true)
})

test("files hold no single answer of several voices without their consent, not even the reader’s own", () => {
  const [a, b] = [person("a", "partner", { name: "Awa" }), person("b", "partner")]
  const several = (sharesAnswers: boolean) =>
    resultOf({
      assessment: assessmentOf({ participants: [nurse, { ...a, sharesAnswers }, { ...b, sharesAnswers }] }),
      me: { ...a, sharesAnswers },
      ratings: { nurse: ALIKE, a: ALIKE, b: ALIKE },
      remarks: { a: "confidence of a", b: "confidence of b" },
    })
  const files = (view: ResultView) => [
    resultCsv("fr", view),
    JSON.stringify(resultFile("fr", view)),
    JSON.stringify(resultSheet("fr", view, { name: "De concert", origin: "http://localhost" })),
  ]
  for (const file of files(several(false))) expect(file).not.toContain("confidence")
  for (const file of files(several(true))) expect(file).toContain("confidence of b")
})

test("the JSON file keeps its promised shape, in every state", () => {
  const actions: ImprovementAction[] = [
    { id: "x", version: 1, criterion: null, what: "Relire", owners: { partner: "Amina" }, dueOn: "2027-03-01", doneAt: WHEN },
  ]
  const views = [
    resultOf({ ratings: pair, placings: [placing(0, 2), placing(1, "no_agreement")], actions }),
    resultOf({ assessment: assessmentOf({ mode: "alone", revealedAt: null, participants: [nurse] }), ratings: { nurse: ALIKE } }),
    resultOf({ assessment: assessmentOf({ closedSides: ["partner"], participants: [nurse] }), ratings: { nurse: ALIKE } }),
  ]
  for (const view of views)
    expect(resultFileSchema.parse(JSON.parse(JSON.stringify(resultFile("fr", view))))).toEqual(resultFile("fr", view))
  expect(resultFile("en", views[0] as ResultView)).toMatchObject({
    format: "de-concert/assessment-result",
    version: 1,
    instrument: { field: "care", version: 1 },
    criteria: expect.arrayContaining([
      expect.objectContaining({ key: "clear_information", difference: 2, joint: { level: 2, note: "" } }),
    ]),
  })
})

test("the sheet is a PDF, even with everything that can be written", () => {
  const view = resultOf({
    ratings: pair,
    remarks: { mediator: `#set page(width: 1cm) $x$ <b>${"très long ".repeat(60)}` },
    placings: care.criteria.map((_, index) => placing(index, index % 2 ? "no_agreement" : 3, [...SIDES], "note ".repeat(100))),
    actions: Array.from({ length: 30 }, (_, index) => ({
      id: String(index),
      version: 1,
      criterion: null,
      what: "agir ".repeat(60),
      owners: { partner: "Amina", professional: "Claire" },
      dueOn: null,
      doneAt: null,
    })),
  })
  for (const language of ["fr", "en"] as const)
    expect(
      makeResultSheet(createPdfMaker(), resultSheet(language, view, { name: "De concert", origin: "http://localhost" }))
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-")
})

test("a reminder is one whole day that names neither subject, person nor link", () => {
  const reminder = makeReminder({ language: "fr", now: WHEN, months: 6, origin: "https://example.org", key: "key" }).replace(
    /\r\n[ \t]/g,
    "",
  )
  expect(reminder).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/)
  expect(reminder).toContain("DTSTART;VALUE=DATE:20270502\r\n")
  expect(reminder).toContain("SUMMARY:Refaire notre auto-évaluation\r\n")
  expect(reminder).toMatch(/URL[^:\r\n]*:https:\/\/example.org\/auto-evaluation\r\n/)
  expect(reminder).not.toContain("retour à la maison")
})

test("months later, a month that is too short gives its last day", () => {
  expect(
    [
      monthsLater(new Date("2026-11-30T23:30:00Z"), 3),
      monthsLater(new Date("2027-08-31T00:00:00Z"), 6),
      monthsLater(WHEN, 12),
    ].map((day) => day.toISOString().slice(0, 10)),
  ).toEqual(["2027-02-28", "2028-02-29", "2027-11-02"])
})

test("before the reveal the state tells nothing but how far each side is", () => {
  const waiting = assessmentOf({ revealedAt: null, participants: [nurse, { ...mediator, finishedAt: null }] })
  const state = describeState(waiting, [], [])
  expect(state).toBe('["together",["not_yet","finished"]]')
  expect(
    describeState(
      { ...waiting, participants: [nurse, { ...mediator, finishedAt: null, name: "Zoé", sharesAnswers: true }] },
      [],
      [],
    ),
  ).toBe(state)
  expect(describeState(assessmentOf(), [], [])).not.toBe(state)
})

test("after the reveal the state changes with every placing, agreement and action", () => {
  const action: ImprovementAction = {
    id: "x",
    version: 1,
    criterion: null,
    what: "Relire",
    owners: {},
    dueOn: null,
    doneAt: null,
  }
  const states = [
    describeState(assessmentOf(), [], []),
    describeState(assessmentOf(), [placing(0, 2, ["partner"])], []),
    describeState(assessmentOf(), [placing(0, 2)], []),
    describeState(assessmentOf(), [{ ...placing(0, 2), version: 2 }], []),
    describeState(assessmentOf(), [placing(0, 2)], [action]),
    describeState(assessmentOf(), [placing(0, 2)], [{ ...action, version: 2 }]),
  ]
  expect(new Set(states).size).toBe(states.length)
})
