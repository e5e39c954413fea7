import { and, eq, isNull } from "drizzle-orm"
import { recordAct } from "../../../core/audit/audit.ts"
import { suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"
import { Conflict } from "../../../core/http/problems.ts"

/**
 * Answers one's own suspension, once. The same answer sent twice is one answer; another one, from another tab, throws Conflict, and
 * what was typed is given back.
 */
export async function answerSuspension(
  db: Database,
  memberId: string,
  { id, answer }: { id: string; answer: string },
  now: Date,
): Promise<void> {
  const own = and(eq(suspensions.id, id), eq(suspensions.memberId, memberId))
  await db.transaction(async (tx) => {
    const answered = await tx
      .update(suspensions)
      .set({ answer, answeredAt: now })
      .where(and(own, isNull(suspensions.answeredAt)))
      .returning({ id: suspensions.id })
    if (answered.length > 0)
      return recordAct(tx, { actorId: memberId, act: "suspension.answered", subject: { kind: "suspension", id }, at: now })
    const [kept] = await tx.select({ answer: suspensions.answer }).from(suspensions).where(own)
    if (kept?.answer !== answer) throw new Conflict(kept?.answer)
  })
}
