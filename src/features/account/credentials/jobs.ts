import type { Language } from "../../../core/i18n.ts"
import type { Job } from "../../../core/jobs/jobs.ts"
import { unsealData } from "../../../core/jobs/sealed-data.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { Services } from "../../../core/services.ts"
import { addressChangedMail, addressTakenMail, confirmAddressMail } from "../mails/credential-mails.ts"
import { addressToken, CHANGED_JOB } from "./address-actions.ts"
import { CHANGE_HOURS } from "./address-change.ts"
import { findChangeToTell } from "./address-queries.ts"

export const credentialJobs: Job<Services>[] = [
  {
    name: "account-address-asked",
    async run(services, { change = "" }) {
      const { db, secret, now } = services
      const found = await findChangeToTell(db, change, now())
      if (!found) return
      const { newEmail, taken, ...old } = found
      const about = (side: string) => ({
        key: `account.address_${side} ${change}`,
        template: `account.address_${side}`,
        asked: true,
      })
      await deliver(
        services,
        about("old"),
        confirmAddressMail(services, old, "old", addressToken(secret, change, "old"), CHANGE_HOURS),
      )
      const to = { email: newEmail, language: taken ?? old.language }
      if (taken) await deliver(services, about("taken"), addressTakenMail(services, to))
      else
        await deliver(
          services,
          about("new"),
          confirmAddressMail(services, to, "new", addressToken(secret, change, "new"), CHANGE_HOURS),
        )
    },
  },
  {
    name: CHANGED_JOB,
    async run(services, { change = "", sealed = "", at = "" }) {
      const { email = "", language } = unsealData(services.secret, CHANGED_JOB, sealed)
      const about = { key: `account.address_changed ${change}`, template: "account.address_changed" }
      await deliver(services, about, addressChangedMail(services, { email, language: language as Language }, new Date(at)))
    },
  },
]
