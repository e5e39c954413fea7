import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Health",
  leads: {
    well: "All is well.",
    look: "The service works. One point at least deserves a look.",
    act: "Something asks to be acted upon: the marked points say what to do.",
  },
  states: { well: "Well", look: "Look", act: "Act" },
  refresh: "Look again",
  asOf: (date) => `As of ${date}.`,
  titles: {
    version: "Version",
    database: "Database",
    migrations: "Tables",
    jobs: "Jobs",
    nightly: "Nightly jobs",
    mails: "Mails",
    disk: "Disk",
    memory: "Memory",
  },
  version: (version, since) => `Version ${version}, running since ${since}.`,
  database: (version, size) => `PostgreSQL ${version}, ${size} of data.`,
  migrations: {
    well: (applied) => `The tables are up to date (${applied} migrations).`,
    act: (missing) => `${missing} migration(s) missing: run npm run db -- migrate, or restart the platform.`,
  },
  jobs: {
    none: "No job waits.",
    waiting: (count) => `${count} waiting.`,
    oldest: (date) => `The oldest has waited since ${date}.`,
    failed: (count) => `${count} failed: see the Jobs page.`,
    late: "If the wait grows, check that the platform runs and that the database answers.",
  },
  nightly: {
    done: (date) => `Every nightly job was done, the oldest on ${date}.`,
    never: "Not all were done here yet: they come next night.",
    late: "This is too late: erasures that were due and reminders did not happen. Check that the platform stays up at night.",
  },
  mails: {
    lately: (sent, failed, refused) => `Over a day: ${sent} sent, ${failed} failed, ${refused} refused.`,
    failing: "Check the mail server (SMTP_URL), then retry the failed jobs.",
    undelivered: "No mail server is set: nothing leaves, nobody can sign in by link. Give SMTP_URL.",
    kept: "No mail server is set: mails stay in the demonstration’s outbox.",
  },
  disk: {
    free: (free, total) => `${free} free of ${total}.`,
    full: "Make room, or move the data: without a disk the database stops.",
  },
  memory: {
    held: (size) => `The platform holds ${size}.`,
    high: "This is more than usual. If it keeps growing, restart it and tell whoever develops it.",
  },
}
