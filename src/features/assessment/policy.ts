// Who may come to the feature's pages: whoever holds the link of a participation. What they may do there is asked of the rules.

import { Forbidden } from "../../core/http/problems.ts"
import type { Policy } from "../../core/http/route.ts"
import { linkHolder } from "./link-holder.ts"
import { hasResult } from "./lock.ts"
import { findParticipation, type Participation } from "./participation-queries.ts"

/** Holds a claimed link of the participation that the address names; for anyone else it does not exist. */
export const participant: Policy<Participation> = {
  name: "participant",
  admit: async (c) => findParticipation(c.get("services").db, await linkHolder(c), c.req.param("id") ?? ""),
}

/**
 * The same for the write that decides for itself who may, in its one statement (saveAnswer): the participation is looked up
 * only when the answer is more than « saved ».
 */
export const ownPlace: Policy<() => Promise<Participation>> = {
  name: "participant",
  admit: (c) => () => participant.admit(c) as Promise<Participation>,
}

/** The participant who started the assessment. Another participant learns no more than that the page is not for them. */
export const starter: Policy<Participation> = {
  name: "starter",
  async admit(c) {
    const participation = await participant.admit(c)
    if (!participation.me.starter) throw new Forbidden("starter_only")
    return participation
  },
}

/** A participant of an assessment whose answers are revealed (or of one alone, who has finished). */
export const reader: Policy<Participation> = {
  name: "reader",
  async admit(c) {
    const participation = await participant.admit(c)
    if (!hasResult(participation)) throw new Forbidden("not_revealed")
    return participation
  },
}
