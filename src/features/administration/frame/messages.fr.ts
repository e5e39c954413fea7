export const fr = {
  title: "Administration",
  lead: "Ce qui attend l’équipe, du plus ancien au plus récent, puis toutes les pages que vos rôles ouvrent.",
  pages: "Pages de l’administration",
  otherPages: "Les pages de l’administration",
  queue: "Ce qui attend",
  queueCaption: "Ce qui attend l’équipe, du plus ancien au plus récent",
  head: ["Page", "Combien", "Depuis"],
  calm: { title: "Rien n’attend", text: "Tout est à jour. Ce qui demande une réponse de l’équipe apparaîtra ici." },
  all: "Toutes les pages",
  none: "Vos rôles n’ouvrent encore aucune page ici\u00a0: elles apparaîtront quand il y en aura.",
  never:
    "Aucune page ne montre les auto-évaluations, les projets privés ou les messages des membres, et personne de l’équipe ne peut se connecter à leur place. Chaque acte est inscrit au journal.",
}
