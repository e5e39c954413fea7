// Kinds of notifications as features declare them, and what was told of them, put straight into the database.
import type { Database } from "../../src/core/db/database.ts"
import { uuidv7 } from "../../src/core/db/key.ts"
import type { Frequency, NotificationKind } from "../../src/core/notifications/kind.ts"
import { notifications } from "../../src/core/notifications/tables.ts"

const kind = (name: string, usually: Frequency, [fr, en]: [string, string], label: [string, string]): NotificationKind => ({
  kind: name,
  usually,
  group: { fr, en },
  label: { fr: label[0], en: label[1] },
  sentence: (language, { title = "?" }) => (language === "fr" ? `${label[0]} : ${title}` : `${label[1]}: ${title}`),
})

const PROJECTS: [string, string] = ["Projets", "Projects"]

export const NOTIFICATION_KINDS = [
  kind("project.invited", "at_once", PROJECTS, ["Une invitation", "An invitation"]),
  kind("project.news", "daily", PROJECTS, ["Une nouvelle", "News"]),
  kind("meeting.new", "weekly", ["Rendez-vous", "Meetings"], ["Un rendez-vous", "A meeting"]),
  kind("meeting.minutes", "daily", ["Rendez-vous", "Meetings"], ["Un compte rendu", "Minutes"]),
  kind("meeting.noise", "never", ["Rendez-vous", "Meetings"], ["Un détail", "A detail"]),
]

type Planted = Partial<typeof notifications.$inferInsert> & { title?: string }

/** Something that a member was told and did not read yet; gives its id. */
export async function plantNotification(db: Database, memberId: string, { title = "?", ...changes }: Planted): Promise<string> {
  const id = uuidv7(changes.createdAt)
  const createdAt = changes.createdAt ?? new Date()
  await db
    .insert(notifications)
    .values({ id, memberId, kind: "project.news", subject: id, path: `/projets/${id}`, parts: { title }, ...changes, createdAt })
  return id
}
