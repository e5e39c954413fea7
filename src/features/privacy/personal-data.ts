// What this feature does with the data of persons, and what the program's own ground does: mails, jobs, the log of acts.
import { eq, lt } from "drizzle-orm"
import { consents } from "../../core/auth/tables.ts"
import { tries } from "../../core/http/tables.ts"
import { applyMailLimits } from "../../core/mail/limits.ts"
import { forgetRefusal } from "../../core/mail/refused-addresses.ts"
import { listConsents } from "../../core/personal-data/consents.ts"
import type { PersonalData } from "../../feature.ts"
import { ERASURE, PROCESSING } from "./declared.ts"
import { DATA_TABLES } from "./declared-tables.ts"
import { warnInactive } from "./inactivity/actions.ts"
import { findActs, findDownloads, findPlanned } from "./queries.ts"
import { dataExports, erasures } from "./tables.ts"

export const personalData: PersonalData = {
  processing: PROCESSING,
  erasure: ERASURE,
  tables: DATA_TABLES,

  async exportFor({ db }, memberId) {
    const file = (name: string, fr: string, en: string, content: unknown) => ({
      name: `vie-privee/${name}.json`,
      title: { fr, en },
      content: JSON.stringify(content, null, 2),
    })
    return [
      file("accords", "Vos accords", "Your consents", await listConsents(db, memberId)),
      file("telechargements", "Vos téléchargements de données", "Your downloads of data", await findDownloads(db, memberId)),
      file("effacement", "Effacement prévu", "Planned erasure", await findPlanned(db, memberId)),
      file("journal", "Ce qui a compté dans votre compte", "What mattered in your account", await findActs(db, memberId)),
    ]
  },

  async eraseMember(tx, { id, email }, { secret, jobs }) {
    const gone = await tx.delete(dataExports).where(eq(dataExports.memberId, id)).returning({ id: dataExports.id })
    if (gone.length > 0) await jobs.add(tx, "privacy-export-files", { exports: gone.map((one) => one.id).join(" ") })
    await tx.delete(consents).where(eq(consents.memberId, id))
    await tx.delete(erasures).where(eq(erasures.memberId, id))
    await forgetRefusal(tx, secret, email)
  },

  async applyLimits(services) {
    const { db, now } = services
    const expired = await db.delete(tries).where(lt(tries.expire, now().getTime())).returning({ key: tries.key })
    return { tries: expired.length, ...(await applyMailLimits(services)), ...(await warnInactive(services, now())) }
  },
}
