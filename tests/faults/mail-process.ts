// A process of its own that delivers one mail: `node tests/faults/mail-process.ts <database> <smtp> <key>`. Ends with 0 when it is settled.

import { openDatabase } from "../../src/core/db/database.ts"
import { createLog } from "../../src/core/http/log.ts"
import { deliver } from "../../src/core/mail/deliver.ts"
import { createSmtpMailer } from "../../src/core/mail/smtp.ts"

const [databaseUrl = "", smtpUrl = "", key = ""] = process.argv.slice(2)
const { db, close } = openDatabase(databaseUrl)
const services = {
  db,
  secret: "a secret for tests, long enough to be one",
  origin: () => "https://exemple.fr",
  mailer: createSmtpMailer(smtpUrl, "lettres@exemple.fr"),
  log: createLog("silent"),
  now: () => new Date(),
}
const mail = { to: "claire@exemple.fr", subject: "Essai", text: "Bonjour.", html: "<p>Bonjour.</p>", language: "fr" }
try {
  await deliver(services, { key, template: "test.mail" }, mail)
} catch {
  process.exitCode = 1
}
await close()
