// The mails of an assessment, as the back office shows them: people, links and days are fictional.
import type { Language } from "../../../core/i18n.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import { erasureMail, invitationMail, lostLinksMail, personalLinkMail, revealedMail } from "./mails.ts"

const STARTER = { fr: "une infirmière", en: "a nurse" }
const DAY = new Date("2026-12-01T12:00:00Z")
const EARLIER = new Date("2026-03-12T12:00:00Z")

export const mails: MailTemplate[] = [
  {
    template: "assessment.invitation",
    label: { fr: "Invitation à une auto-évaluation", en: "Invitation to a self-assessment" },
    example: (services, language) => invitationMail(services, fictional(language), STARTER[language]),
  },
  {
    template: "assessment.personal-link",
    label: { fr: "Lien personnel", en: "Personal link" },
    example: (services, language) => personalLinkMail(services, fictional(language)),
  },
  {
    template: "assessment.lost-links",
    label: { fr: "Liens retrouvés", en: "Links sent again" },
    example: (services, language) =>
      lostLinksMail(services, [
        { ...fictional(language), begunAt: DAY, invitation: false },
        { ...fictional(language), begunAt: EARLIER, invitation: true },
      ]),
  },
  {
    template: "assessment.revealed",
    label: { fr: "Tout le monde a fini", en: "Everyone has finished" },
    example: (services, language) => revealedMail(services, fictional(language)),
  },
  {
    template: "assessment.erasure-notice",
    label: { fr: "Effacement annoncé", en: "Notice of erasure" },
    example: (services, language) => erasureMail(services, fictional(language), DAY),
  },
]

function fictional(language: Language) {
  return { email: "grace@exemple.fr", language, token: "000example000example000example00" }
}
