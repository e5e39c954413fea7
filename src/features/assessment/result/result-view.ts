// Everything a result says, before words: pages, sheet, CSV and JSON are made of this and read nothing else.
import { type Assessment, finishersOn, isInvited, type Participant, sidesOf } from "../assessment.ts"
import { type Compared, compare, type Findings, findings } from "../comparison.ts"
import type { ImprovementAction } from "../improvement-action.ts"
import { type Instrument, otherSide, type Side } from "../instrument.ts"
import { hasJointPart, isJoint, mayPlace, type PlacedLevel, type Placing } from "../joint-placing.ts"
import { readSide, type SingleAnswer, showsSingles } from "../side-reading.ts"

export type ResultSource = {
  assessment: Assessment
  me: Participant
  /** Other participants whose links this browser holds. */
  alsoHere: Participant[]
  /** What the reader may read: see findReadableAnswers. */
  answers: SingleAnswer[]
  placings: Placing[]
  actions: ImprovementAction[]
}

export type ResultView = {
  assessment: Assessment
  instrument: Instrument
  me: Participant
  /** The sides that are read: one when it was assessed alone or the other was closed. */
  sides: readonly Side[]
  /** In the instrument's order. */
  criteria: CriterionResult[]
  findings: Findings
  actions: ImprovementAction[]
  people: Record<Side, SidePeople>
  hasJointPart: boolean
  mayPlace: boolean
  /** Both sides sit before this browser, and one gesture may speak for both. */
  bothSidesHere: boolean
}

export type CriterionResult = Compared & {
  /** What was last proposed, confirmed by both or not. */
  placing: Placing | undefined
  /** What both confirmed. */
  joint: PlacedLevel | undefined
}

export type SidePeople = {
  /** Whose answers count. */
  voices: Participant[]
  /** How many took their answers back. */
  withdrawn: number
  /** Several people finished: spread and median stand for them. */
  several: boolean
  /** Single answers are open to every reader, and so to files that are passed on. */
  open: boolean
}

export function buildResult(source: ResultSource, instrument: Instrument): ResultView {
  const { assessment, me, answers, placings, actions, alsoHere } = source
  const placed = new Map(placings.map((placing) => [placing.criterion, placing]))
  const reading = (side: Side, criterion: string) => readSide(assessment, side, criterion, answers, me)
  const criteria = instrument.criteria.map((criterion, index) => {
    const placing = placed.get(criterion.key)
    return {
      ...compare(criterion, index + 1, reading("partner", criterion.key), reading("professional", criterion.key)),
      placing,
      joint: placing && isJoint(placing) ? placing.level : undefined,
    }
  })
  return {
    assessment,
    instrument,
    me,
    sides: sidesOf(assessment).filter((side) => !assessment.closedSides.includes(side)),
    criteria,
    findings: findings(criteria),
    actions,
    people: { partner: peopleOn(assessment, "partner"), professional: peopleOn(assessment, "professional") },
    hasJointPart: hasJointPart(assessment),
    mayPlace: mayPlace(assessment, me),
    bothSidesHere: alsoHere.some((one) => one.side === otherSide(me.side) && isInvited(one)),
  }
}

function peopleOn(assessment: Assessment, side: Side): SidePeople {
  const finishers = finishersOn(assessment, side)
  const voices = finishers.filter((one) => one.withdrawnAt === null)
  return {
    voices,
    withdrawn: finishers.length - voices.length,
    several: finishers.length > 1,
    open: showsSingles(assessment, side),
  }
}

/** How many criteria both sides have placed, no agreement included, and how many of those are no agreement. */
export function countJoint(view: ResultView): { placed: number; withoutAgreement: number } {
  const placed = view.criteria.filter((one) => one.joint !== undefined)
  return { placed: placed.length, withoutAgreement: placed.filter((one) => one.joint === "no_agreement").length }
}

export type Remark = { side: Side; participant: string; text: string; onlyYou: boolean }

/** The remarks on a criterion that this reader may see; those that nobody else sees are marked. */
export function remarksOn(view: ResultView, one: CriterionResult): Remark[] {
  return view.sides.flatMap((side) =>
    one[side].singles
      .filter((single) => single.remark !== "")
      .map((single) => ({ side, participant: single.participant, text: single.remark, onlyYou: !view.people[side].open })),
  )
}

/** What a person is called, if they said so. */
export function nameOf(view: ResultView, participant: string): string | null {
  return view.assessment.participants.find((one) => one.id === participant)?.name || null
}
