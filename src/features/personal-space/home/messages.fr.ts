export const fr = {
  title: "Mon espace",
  hello: "Bonjour",
  welcome: "C’est ici que se retrouve ce que vous faites avec d’autres.",
  suspended: {
    title: "Votre compte est suspendu",
    text: "Vous pouvez lire pourquoi, répondre, et retrouver vos données.",
    link: "Lire et répondre",
  },
  first: { title: "À faire d’abord", since: (day: string) => `Depuis le ${day}` },
  steps: {
    title: "Pour commencer",
    lead: "Rien n’est obligatoire, et l’ordre n’a pas d’importance.",
    more: "Il reste à dire",
    assessment: {
      title: "Faire une auto-évaluation",
      text: "À deux côtés ou seul·e, regarder où en est votre partenariat. Dix minutes suffisent.",
      link: "S’auto-évaluer",
    },
    profile: {
      title: "Dire ce qui vous aide",
      text: "Sous-titres, pauses, langue des signes… À dire une fois, et à montrer à qui vous voulez.",
      link: "Remplir mon profil",
    },
    notifications: {
      title: "Choisir vos e-mails",
      text: "Peu partent au départ. Vous pouvez en recevoir plus, ou plus aucun.",
      link: "Régler mes e-mails",
    },
  },
  places: {
    team: "Les pages de l’équipe",
    title: "Mon compte",
    notifications: (unread: number) =>
      unread === 0 ? "Mes notifications" : `Mes notifications (${unread} non ${unread === 1 ? "lue" : "lues"})`,
    settings: "Les e-mails que je reçois",
    profile: "Mon profil",
    access: "Mes besoins d’accès",
    account: "Ma connexion et ma sécurité",
    data: "Mes données : télécharger, effacer",
    signOut: "Me déconnecter",
  },
  unreachable: {
    title: "Vos messages",
    text: "Votre adresse e-mail a été refusée par son serveur\u202f: plus rien n’y part. Un lien de connexion qui arrive et que vous suivez la rétablit.",
    change: "Vérifier ou changer mon adresse e-mail",
  },
}
