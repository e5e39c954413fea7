import type { NotificationKind } from "../../core/notifications/kind.ts"

const group = { fr: "Auto-évaluations", en: "Self-assessments" }

// Neither says of what or between whom: mails are read by others.
export const notificationKinds: NotificationKind[] = [
  {
    kind: "assessment.revealed",
    group,
    label: { fr: "Un résultat est prêt", en: "A result is ready" },
    usually: "at_once",
    sentence: (language) =>
      language === "fr"
        ? "Tout le monde a fini\u00a0: un résultat est prêt à être découvert."
        : "Everyone has finished: a result is ready to be discovered.",
  },
  {
    kind: "assessment.erasure",
    group,
    label: { fr: "Une auto-évaluation va être effacée", en: "A self-assessment is about to be erased" },
    usually: "at_once",
    sentence: (language) =>
      language === "fr"
        ? "Personne n’a ouvert une auto-évaluation depuis près d’un an\u00a0: elle sera effacée, sauf si vous y passez."
        : "Nobody has opened a self-assessment for almost a year: it will be erased unless you come by.",
  },
]
