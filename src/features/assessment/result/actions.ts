// Writes after the reveal: what the two sides place together, and what they decide to do.
import { and, eq } from "drizzle-orm"
import type { Database } from "../../../core/db/database.ts"
import { uuidv7 } from "../../../core/db/key.ts"
import { BadRequest, Conflict, Forbidden, NotFound } from "../../../core/http/problems.ts"
import { change, type Means } from "../change-actions.ts"
import { type ImprovementAction, isSameAction, MOST_ACTIONS } from "../improvement-action.ts"
import type { Side } from "../instrument.ts"
import { findInstrument } from "../instruments.ts"
import { isSamePlacing, mayPlace, type PlacedLevel, type Placing } from "../joint-placing.ts"
import type { LinkHolder } from "../link-holder.ts"
import { isKey, type Participation } from "../participation-queries.ts"
import { findActions, findPlacings } from "../placing-queries.ts"
import { improvementActions, placingConfirmations, placings } from "../tables.ts"

export type NewPlacing = {
  criterion: string
  level: PlacedLevel
  note: string
  /** The version that was on the screen; 0 when there was none. */
  seen: number
  /** Both sides are here, on this device. */
  forBoth: boolean
}

/**
 * Places a criterion. The side that places agrees by it; on a device that holds both sides' links, both can.
 * Throws Conflict with the present placing when it changed since this side saw it.
 */
export function place(db: Database, holder: LinkHolder, id: string, placing: NewPlacing, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, participation) => {
    const { me, assessment } = participation
    if (!mayPlace(assessment, me)) throw new Forbidden("cannot_place")
    if (!findInstrument(assessment.field, assessment.instrumentVersion)?.criteria.some((one) => one.key === placing.criterion))
      throw new BadRequest(422)
    const present = await presentPlacing(tx, participation, placing.criterion)
    // A form sent twice has placed it once.
    if (present?.version === placing.seen + 1 && present.placedBySide === me.side && isSamePlacing(present, placing)) return
    if ((present?.version ?? 0) !== placing.seen) throw new Conflict<Placing | undefined>(present)
    const placingId = uuidv7()
    await tx.insert(placings).values({
      id: placingId,
      assessmentId: assessment.id,
      criterion: placing.criterion,
      version: placing.seen + 1,
      level: String(placing.level),
      note: placing.note,
      placedBySide: me.side,
      placedAt: means.now,
    })
    for (const side of sidesSpeaking(participation, placing.forBoth))
      await tx.insert(placingConfirmations).values({ placingId, side, confirmedAt: means.now })
  })
}

/** Agrees to a placing as it was seen. Throws Conflict when it changed meanwhile; agreeing twice is agreeing once. */
export function confirmPlacing(
  db: Database,
  holder: LinkHolder,
  id: string,
  seen: { criterion: string; version: number; forBoth: boolean },
  means: Means,
): Promise<void> {
  return change(db, holder, id, means, async (tx, participation) => {
    if (!mayPlace(participation.assessment, participation.me)) throw new Forbidden("cannot_place")
    const present = await presentPlacing(tx, participation, seen.criterion)
    if (!present) throw new NotFound()
    if (present.version !== seen.version) throw new Conflict(present)
    for (const side of sidesSpeaking(participation, seen.forBoth))
      await tx.insert(placingConfirmations).values({ placingId: present.id, side, confirmedAt: means.now }).onConflictDoNothing()
  })
}

async function presentPlacing(tx: Database, participation: Participation, criterion: string): Promise<Placing | undefined> {
  return (await findPlacings(tx, participation)).find((one) => one.criterion === criterion)
}

/** The sides for which a browser may speak: its participant's own, and the other when it holds a link of that side too. */
function sidesSpeaking({ me, alsoHere }: Participation, forBoth: boolean): Side[] {
  const others = forBoth
    ? alsoHere.filter((one) => one.withdrawnAt === null && one.revokedAt === null).map((one) => one.side)
    : []
  return [...new Set([me.side, ...others])]
}

export type ActionInput = Pick<ImprovementAction, "what" | "owners" | "dueOn" | "criterion">

export function addAction(db: Database, holder: LinkHolder, id: string, action: ActionInput, means: Means): Promise<void> {
  return change(db, holder, id, means, async (tx, participation) => {
    requireResult(participation)
    const present = await findActions(tx, participation)
    if (present.some((one) => one.doneAt === null && isSameAction(one, action))) return
    if (present.length >= MOST_ACTIONS) throw new Forbidden("too_many_actions")
    await tx
      .insert(improvementActions)
      .values({ id: uuidv7(), assessmentId: participation.assessment.id, ...columns(action), createdAt: means.now })
  })
}

/** Changes an action as it was seen, marks it done or takes it away. Throws Conflict with the present one when it changed meanwhile. */
export function changeAction(
  db: Database,
  holder: LinkHolder,
  id: string,
  seen: { id: string; version: number },
  to: ActionInput | "done" | "not_done" | "removed",
  means: Means,
): Promise<void> {
  return change(db, holder, id, means, async (tx, participation) => {
    requireResult(participation)
    if (!isKey(seen.id)) throw new NotFound()
    const present = (await findActions(tx, participation)).find((one) => one.id === seen.id)
    if (!present) throw new NotFound()
    if (present.version !== seen.version) throw new Conflict(present)
    const mine = and(eq(improvementActions.id, seen.id), eq(improvementActions.assessmentId, participation.assessment.id))
    if (to === "removed") await tx.delete(improvementActions).where(mine)
    else {
      const change = to === "done" ? { doneAt: means.now } : to === "not_done" ? { doneAt: null } : columns(to)
      await tx
        .update(improvementActions)
        .set({ ...change, version: seen.version + 1 })
        .where(mine)
    }
  })
}

function columns(action: ActionInput) {
  return {
    what: action.what,
    criterion: action.criterion,
    partnerOwner: action.owners.partner ?? "",
    professionalOwner: action.owners.professional ?? "",
    dueOn: action.dueOn,
  }
}

function requireResult({ assessment }: Participation): void {
  if (assessment.revealedAt === null) throw new Forbidden("not_revealed")
}
