export const fr = {
  title: "L’équipe de démonstration",
  lead: "Des personnes fictives qui ont un compte, pour voir les pages de l’équipe. Personne n’existe.",
  how: {
    title: "Se connecter comme l’une d’elles",
    lines: [
      "Ouvrez la page de connexion et donnez son adresse.",
      "Le lien arrive dans la boîte d’envoi de cette copie.",
      "Les pages de l’équipe demandent la double vérification\u00a0: Inès l’a déjà, avec le code ci-dessous. Les autres l’activent dans leur compte, avec n’importe quelle application.",
    ],
  },
  signIn: "Ouvrir la page de connexion",
  outbox: "Ouvrir la boîte d’envoi",
  code: {
    title: "Le code d’Inès",
    text: "Il change toutes les trente secondes et ne sert qu’une fois.",
    refresh: "Montrer le code suivant",
  },
  caption: "Personnes fictives",
  head: ["Qui", "Adresse", "Rôles", "Double vérification"],
  who: {
    mediator: "médiatrice de santé-pair",
    nurse: "infirmière",
    director: "directeur de la qualité",
    administrator: "administratrice",
    patient: "patient partenaire",
    relative: "proche aidante, compte suspendu",
  },
  on: "activée",
  off: "à activer",
  noRole: "aucun",
  empty: {
    title: "Aucune personne pour l’instant",
    text: "Ajoutez-les avec la commande npm run db -- seed, puis rechargez cette page.",
  },
}
