// What stands after the reveal: placings and actions.
import { desc, eq, sql } from "drizzle-orm"
import type { Database } from "../../core/db/database.ts"
import { prepared } from "../../core/db/prepared.ts"
import type { ImprovementAction } from "./improvement-action.ts"
import type { Side } from "./instrument.ts"
import { type PlacedLevel, type Placing, readPlacedLevel } from "./joint-placing.ts"
import type { Participation } from "./participation-queries.ts"
import { improvementActions, placingConfirmations, placings } from "./tables.ts"

const confirmations = sql<
  Side[]
>`(select coalesce(json_agg(c.side), '[]') from ${placingConfirmations} c where c.placing_id = "placings"."id")`
const currentPlacings = prepared((db) =>
  db
    .selectDistinctOn([placings.assessmentId, placings.criterion], {
      assessmentId: placings.assessmentId,
      id: placings.id,
      criterion: placings.criterion,
      version: placings.version,
      level: placings.level,
      note: placings.note,
      placedBySide: placings.placedBySide,
      placedAt: placings.placedAt,
      confirmedBy: confirmations,
    })
    .from(placings)
    .where(sql`${placings.assessmentId} = any(${sql.placeholder("assessments")})`)
    .orderBy(placings.assessmentId, placings.criterion, desc(placings.version))
    .prepare("current_placings"),
)

/** What stands for each criterion, with who confirmed it. Placings exist only after the reveal. */
export async function findPlacings(db: Database, participation: Pick<Participation, "assessment">): Promise<Placing[]> {
  return (await findPlacingsOf(db, [participation])).get(participation.assessment.id) ?? []
}

/** The same for several assessments at once: assessment → what stands there. */
export async function findPlacingsOf(db: Database, places: Pick<Participation, "assessment">[]): Promise<Map<string, Placing[]>> {
  const rows = await currentPlacings(db).execute({ assessments: places.map((one) => one.assessment.id) })
  const all = rows.map(({ assessmentId, ...row }) => ({
    assessmentId,
    placing: { ...row, level: readPlacedLevel(row.level) as PlacedLevel },
  }))
  return new Map(
    places.map(({ assessment: { id } }) => [id, all.filter((one) => one.assessmentId === id).map((one) => one.placing)]),
  )
}

const actionsOf = prepared((db) =>
  db
    .select()
    .from(improvementActions)
    .where(eq(improvementActions.assessmentId, sql.placeholder("assessment")))
    .orderBy(improvementActions.createdAt, improvementActions.id)
    .prepare("improvement_actions"),
)

export async function findActions(db: Database, { assessment }: Participation): Promise<ImprovementAction[]> {
  const rows = await actionsOf(db).execute({ assessment: assessment.id })
  return rows.map(({ partnerOwner, professionalOwner, id, version, criterion, what, dueOn, doneAt }) => ({
    id,
    version,
    criterion,
    what,
    owners: { partner: partnerOwner, professional: professionalOwner },
    dueOn,
    doneAt,
  }))
}
