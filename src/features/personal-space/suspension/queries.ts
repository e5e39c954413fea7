import { and, desc, eq, gt, isNull, or } from "drizzle-orm"
import { suspensions } from "../../../core/auth/tables.ts"
import type { Database } from "../../../core/db/database.ts"

/** What a person reads of their own suspension. The team's reason is not part of it. */
export type OwnSuspension = {
  id: string
  message: string
  startedAt: Date
  endsAt: Date | null
  answer: string | null
  answeredAt: Date | null
}

/** The suspension that holds now, the latest if there are several: the one that the session shows too. */
export async function findOwnSuspension(db: Database, memberId: string, now: Date): Promise<OwnSuspension | undefined> {
  const [found] = await db
    .select({
      id: suspensions.id,
      message: suspensions.message,
      startedAt: suspensions.startedAt,
      endsAt: suspensions.endsAt,
      answer: suspensions.answer,
      answeredAt: suspensions.answeredAt,
    })
    .from(suspensions)
    .where(
      and(
        eq(suspensions.memberId, memberId),
        isNull(suspensions.liftedAt),
        or(isNull(suspensions.endsAt), gt(suspensions.endsAt, now)),
      ),
    )
    .orderBy(desc(suspensions.startedAt))
    .limit(1)
  return found
}
