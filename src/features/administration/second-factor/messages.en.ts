import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Two-step verification",
  lead: "Some people lost their application and their recovery codes. Make sure who is asking, by other means than their mailbox, before you take their two-step verification away.",
  caption: "Requests that wait, oldest first",
  head: ["Who", "Asked on"],
  own: "Someone else has to answer it.",
  decide: "Answer the request",
  empty: { title: "No request", text: "Requests of people who lost their two-step verification will appear here." },
  asked: (date) => `Asked on ${date}`,
  pageTitle: (name) => `Request: ${name}`,
  pageLead:
    "Once it is taken away, the e-mail address is enough to come into this account. There is no way back: the person will have to set it up again.",
  before: {
    title: "Before you accept",
    lines: [
      "Speak with the person, in person or by video, at a number that you knew already.",
      "Ask what only they can tell: when they joined the centre, with whom, for what.",
      "When in doubt, refuse. They can ask again.",
    ],
  },
  accept: {
    title: "Accept",
    effect:
      "Two-step verification is taken away, all of the person’s sessions end, and a mail tells them. The act is written in the log, with your name.",
    typed: "To confirm, copy the person’s address",
    wrong: "The address that was copied is not the right one. Nothing was changed.",
    submit: "Take two-step verification away",
    done: "Two-step verification is taken away. The person is told.",
  },
  refuse: {
    title: "Refuse",
    effect: "Nothing changes for the account. The person is told and can ask again.",
    submit: "Refuse the request",
    done: "The request is refused. The person is told.",
  },
  summary: "Something is missing",
}
