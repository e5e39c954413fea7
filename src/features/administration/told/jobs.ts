// The mails of the back office are sent by jobs; for someone who is gone, nothing is.
import { eq } from "drizzle-orm"
import { STAFF_ROLES } from "../../../core/auth/actor.ts"
import { members, suspensions } from "../../../core/auth/tables.ts"
import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { Services } from "../../../core/services.ts"
import { roleMail } from "../roles/role-mails.ts"
import { liftedMail, suspensionMail } from "../suspensions/suspension-mails.ts"

export const jobs: Job<Services>[] = [
  {
    name: "administration-role-mail",
    async run(services, { member = "", role: code, change, about = "" }) {
      const role = STAFF_ROLES.find((one) => one === code)
      const [to] = await services.db
        .select({ email: members.email, language: members.language })
        .from(members)
        .where(eq(members.id, member))
      if (!to || !role || (change !== "given" && change !== "taken")) return
      const template = `administration.role-${change}`
      await deliver(services, { key: `${template} ${about}`, template }, roleMail(services, to, change, role))
    },
  },
  {
    name: "administration-suspension-mail",
    async run(services, { suspension: id = "" }) {
      const suspension = await findSuspended(services, id)
      if (!suspension) return
      const template = "administration.suspended"
      await deliver(services, { key: `${template} ${id}`, template }, suspensionMail(services, suspension, suspension.endsAt))
    },
  },
  {
    name: "administration-suspension-lifted-mail",
    async run(services, { suspension: id = "" }) {
      const suspension = await findSuspended(services, id)
      if (!suspension) return
      const template = "administration.suspension-lifted"
      await deliver(services, { key: `${template} ${id}`, template }, liftedMail(services, suspension))
    },
  },
]

async function findSuspended({ db }: Services, id: string) {
  const [found] = await db
    .select({ email: members.email, language: members.language, endsAt: suspensions.endsAt })
    .from(suspensions)
    .innerJoin(members, eq(members.id, suspensions.memberId))
    .where(eq(suspensions.id, id))
  return found
}
