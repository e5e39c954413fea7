import { eq } from "drizzle-orm"
import { memberRoles } from "../../../core/auth/tables.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { notify } from "../../../core/notifications/notify.ts"
import type { Services } from "../../../core/services.ts"

const KIND = "privacy.inactive-team"

export const inactiveTeam: NotificationKind = {
  kind: KIND,
  group: { fr: "Administration", en: "Administration" },
  label: {
    fr: "Des comptes de l’équipe ne servent plus depuis deux ans",
    en: "Accounts of the team have not been used for two years",
  },
  usually: "at_once",
  roles: ["administrator"],
  sentence: (language, { count = "" }) =>
    language === "fr"
      ? `Comptes de l’équipe qui ne servent plus depuis deux ans\u00a0: ${count}. Retirez leurs rôles, ou gardez-les si vous savez pourquoi.`
      : `Accounts of the team that have not been used for two years: ${count}. Take their roles away, or keep them if you know why.`,
}

/** Reports to those who administer: what the program does not do by itself. */
export function tellOfInactiveTeam(services: Services, count: number): Promise<void> {
  return services.db.transaction(async (tx) => {
    const administrators = await tx
      .select({ memberId: memberRoles.memberId })
      .from(memberRoles)
      .where(eq(memberRoles.role, "administrator"))
    for (const { memberId } of administrators)
      await notify(tx, services, {
        memberId,
        kind: KIND,
        subject: "team",
        path: "/administration/membres",
        parts: { count: String(count) },
        at: services.now(),
      })
  })
}
