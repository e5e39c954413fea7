export const fr = {
  title: "Messages",
  lead: "Ce que sont devenus les messages envoyés par la plateforme. On n’en garde ni le texte ni l’adresse.",
  caption: "Messages",
  state: "État",
  anyState: "Tous",
  states: {
    waiting: "En attente",
    sending: "En cours d’envoi",
    sent: "Envoyé",
    refused: "Refusé",
    failed: "En échec",
    dropped: "Pas envoyé",
  },
  template: "Modèle",
  anyTemplate: "Tous",
  columns: { template: "Modèle", state: "État", tries: "Essais", changed: "Dernier changement" },
  empty: {
    title: "Aucun message pour l’instant",
    text: "Les messages que la plateforme enverra apparaîtront ici, sans adresse.",
  },
  retry:
    "Un message en échec a été essayé plusieurs fois. Quand la cause est levée, relancez le travail qui l’envoie\u00a0: il ne partira qu’une fois.",
  toJobs: "Voir les travaux en échec",
  refused: (count: number) =>
    count === 0
      ? "Aucune adresse refusée."
      : count === 1
        ? "Une adresse a été refusée pour de bon\u00a0: plus rien ne lui est envoyé."
        : `${count} adresses ont été refusées pour de bon\u00a0: plus rien ne leur est envoyé.`,
  undelivered: "Aucun serveur d’envoi n’est réglé (SMTP_URL)\u00a0: les messages ne partent pas.",
  days: { title: "Les quatorze derniers jours", caption: "Messages par jour", day: "Jour" },
  templates: {
    title: "Modèles des messages",
    lead: "Chaque message que la plateforme peut envoyer, avec des personnes fictives, dans les deux langues.",
    link: "Voir les modèles",
    caption: "Modèles",
    head: ["Message", "Modèle"],
    html: "Tel qu’il se lit",
    text: "En texte seul",
    subject: "Objet",
    languages: { fr: "En français", en: "En anglais" },
    language: "Langue du message",
    alone: "Ouvrir seul",
    frame: (label: string) => `Aperçu\u00a0: ${label}`,
  },
}
