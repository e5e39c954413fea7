// Each mail of notifications, as someone fictional would get it.
import type { Language } from "../../../core/i18n.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import type { NotificationKind } from "../../../core/notifications/kind.ts"
import { atOnceMail, digestMail, type News } from "./mails.ts"
import { DIGESTS } from "./unsubscription.ts"
import { words } from "./words.ts"

export const templates: MailTemplate[] = [
  {
    template: "notifications.at-once",
    label: both((language) => words(language).mails.atOnce.label),
    example: (services, language) => atOnceMail({ ...services, notificationKinds: KINDS }, someone(language), NEWS[0]),
  },
  ...DIGESTS.map((digest) => ({
    template: `notifications.${digest}`,
    label: both((language) => words(language).mails[digest].label),
    example: (services: Parameters<MailTemplate["example"]>[0], language: Language) =>
      digestMail({ ...services, notificationKinds: KINDS }, someone(language), digest, NEWS),
  })),
]

const KINDS: NotificationKind[] = [
  kind("example.result", ["Auto-évaluations", "Self-assessments"], ["Un résultat est prêt.", "A result is ready."]),
  kind(
    "example.answer",
    ["Demandes", "Requests"],
    ["Une réponse est arrivée à votre demande.", "Your request has been answered."],
  ),
]

const NEWS: [News, ...News[]] = [
  news("example.result", "2026-11-03T16:00:00Z"),
  news("example.answer", "2026-11-03T09:30:00Z"),
  news("example.result", "2026-11-02T18:15:00Z"),
]

function kind(name: string, [groupFr, groupEn]: [string, string], [fr, en]: [string, string]): NotificationKind {
  return {
    kind: name,
    group: { fr: groupFr, en: groupEn },
    label: { fr, en },
    usually: "daily",
    sentence: (language) => ({ fr, en })[language],
  }
}

function news(name: string, at: string): News {
  return { kind: name, path: "/mon-espace/notifications", parts: {}, createdAt: new Date(at) }
}

function someone(language: Language) {
  return {
    memberId: "00000000-0000-7000-8000-000000000000",
    email: "amina@exemple.fr",
    language,
    timeZone: "Europe/Paris",
  }
}

function both(label: (language: Language) => string): Record<Language, string> {
  return { fr: label("fr"), en: label("en") }
}
