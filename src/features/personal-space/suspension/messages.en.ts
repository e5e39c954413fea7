import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  space: "My space",
  title: "Your account is suspended",
  lead: "You cannot take part for now. Here is why, and what you can do.",
  message: "What the team tells you",
  since: "Since",
  until: "Until",
  noEnd: "until the team lifts it",
  answer: "Answer the team",
  answerText:
    "You can answer once: explain, contest, ask for another look. Only the team that looks after accounts reads your answer.",
  answerLabel: "My answer",
  send: "Send my answer",
  summary: "Almost: one thing to look at again",
  missing: "Write your answer before you send it.",
  tooLong: (length, limit) => `It is a little long: ${length} characters, for ${limit} at most.`,
  answered: (day) => `Your answer, sent on ${day}`,
  answeredText: "The team has it. You will be told what follows by e-mail.",
  sent: "Your answer is sent.",
  open: "What stays open",
  openText: "Your data stay yours: you can download them, or erase your account.",
  data: "Download my data",
  erase: "Erase my account",
  access: "My access needs",
  write: "Do you need help? Write to",
}
