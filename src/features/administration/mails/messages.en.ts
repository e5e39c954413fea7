import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Mails",
  lead: "What became of the mails that the platform sent. Neither their text nor their address is kept.",
  caption: "Mails",
  state: "State",
  anyState: "All",
  states: {
    waiting: "Waiting",
    sending: "Being sent",
    sent: "Sent",
    refused: "Refused",
    failed: "Failed",
    dropped: "Not sent",
  },
  template: "Template",
  anyTemplate: "All",
  columns: { template: "Template", state: "State", tries: "Tries", changed: "Last change" },
  empty: { title: "No mail yet", text: "Mails that the platform sends will appear here, without an address." },
  retry: "A failed mail was tried several times. Once the cause is gone, retry the job that sends it: it will leave once only.",
  toJobs: "See failed jobs",
  refused: (count) =>
    count === 0
      ? "No refused address."
      : count === 1
        ? "One address was refused for good: nothing more is sent to it."
        : `${count} addresses were refused for good: nothing more is sent to them.`,
  undelivered: "No mail server is set (SMTP_URL): mails do not leave.",
  days: { title: "The last fourteen days", caption: "Mails by day", day: "Day" },
  templates: {
    title: "Mail templates",
    lead: "Every mail that the platform may send, with fictional people, in both languages.",
    link: "See the templates",
    caption: "Templates",
    head: ["Mail", "Template"],
    html: "As it reads",
    text: "As plain text",
    subject: "Subject",
    languages: { fr: "In French", en: "In English" },
    language: "Language of the mail",
    alone: "Open alone",
    frame: (label) => `Preview: ${label}`,
  },
}
