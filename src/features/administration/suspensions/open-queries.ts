import { type SQL, sql } from "drizzle-orm"
import { suspensions } from "../../../core/auth/tables.ts"

/** Whether a suspension of the member at hand, of the table "members", fulfils a condition. */
export function memberHasSuspension(which: SQL): SQL {
  // Drizzle would write a column of the only table without its table, and suspensions have an "id" too.
  return sql`exists (select from ${suspensions} where ${suspensions.memberId} = "members"."id" and ${which})`
}

/** Whether a suspension holds at that moment; the twin of what a session reads in core/auth/session.ts. */
export function isOpenAt(now: Date): SQL {
  return sql`${suspensions.liftedAt} is null and (${suspensions.endsAt} is null or ${suspensions.endsAt} > ${now.toISOString()}::timestamptz)`
}
