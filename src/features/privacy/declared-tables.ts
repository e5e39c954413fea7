// The tables of this feature, and those of the program's own ground.
import { auditLog } from "../../core/audit/tables.ts"
import { consents } from "../../core/auth/tables.ts"
import { tries } from "../../core/http/tables.ts"
import { mails, refusedAddresses } from "../../core/mail/tables.ts"
import type { DataTable } from "../../feature.ts"
import { dataExports, erasures } from "./tables.ts"

const text = (fr: string, en: string) => ({ fr, en })
const WITH_ACCOUNT = text("avec le compte", "with the account")

export const DATA_TABLES: DataTable[] = [
  {
    table: consents,
    holds: text("ce à quoi une personne a dit oui, et quand", "what a person agreed to, and when"),
    goes: WITH_ACCOUNT,
  },
  {
    table: dataExports,
    holds: text("quand quelqu’un a demandé ses données", "when someone asked for their data"),
    goes: text("après trente jours, et avec le compte", "after thirty days, and with the account"),
  },
  {
    table: erasures,
    holds: text("qui a demandé à partir, ou ne vient plus", "who asked to leave, or comes no more"),
    goes: WITH_ACCOUNT,
  },
  {
    table: mails,
    holds: text("la sorte d’un message et son sort, sans adresse", "a message’s kind and what became of it, without an address"),
    goes: text("après quatre-vingt-dix jours", "after ninety days"),
  },
  {
    table: refusedAddresses,
    holds: text("l’empreinte illisible d’une adresse", "the unreadable fingerprint of an address"),
    goes: text("après un an, et avec le compte", "after a year, and with the account"),
  },
  {
    table: auditLog,
    holds: text("des numéros et des codes, sans nom", "numbers and codes, without a name"),
    goes: text(
      "jamais ; son numéro ne mène plus à personne quand le compte est effacé",
      "never; its number leads to nobody once the account is erased",
    ),
  },
  {
    table: tries,
    holds: text("un décompte sous une empreinte illisible", "a count under an unreadable fingerprint"),
    goes: text("après quelques heures", "after a few hours"),
  },
  {
    table: "pgboss.job",
    holds: text("le numéro de ce sur quoi un travail porte", "the number of what a job is about"),
    goes: text(
      "dès que le travail est fait ; quatre jours après un échec",
      "as soon as the job is done; four days after a failure",
    ),
  },
]
