export const fr = {
  title: "Démonstration",
  lead: "Des auto-évaluations fictives, à ouvrir comme l’une ou l’autre de ces personnes. Personne n’existe, rien n’est à abîmer.",
  both: "Ouvrez une personne de chaque côté : ce navigateur tient alors les deux liens, comme un appareil posé entre deux personnes.",
  team: "D’autres personnes fictives ont un compte, et des rôles dans l’équipe.",
  teamLink: "Voir l’équipe de démonstration",
  empty: {
    title: "Aucun exemple pour l’instant",
    text: "Ajoutez-les avec la commande npm run db -- seed, puis rechargez cette page.",
  },
  openAs: (name: string) => `Ouvrir comme ${name}`,
  someone: "quelqu’un",
  begun: (date: string) => `Commencée le ${date}`,
  states: {
    alone: "Seul·e",
    waiting: "En cours",
    revealed: "Résultat visible",
    paper: "Sur papier",
  },
  sides: { partner: "Partenaire", professional: "Professionnel·le" },
  invited: "invitation pas encore ouverte",
  starter: "a commencé",
}
