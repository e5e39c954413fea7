export const fr = {
  copy: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :",
  sentBy: (name: string, centre: string) => `Message automatique de ${name}, service du ${centre}.`,
  reply: (email: string) => `Une question ? Écrivez à ${email}.`,

  exportReady: {
    subject: (name: string) => `Votre archive est prête – ${name}`,
    title: "Votre archive est prête",
    text: "Bonjour. L’archive que vous avez demandée est faite. Pour la télécharger, il faut se connecter : ce lien seul n’ouvre rien.",
    link: "Télécharger mon archive",
    until: (date: string) => `Elle s’efface le ${date}. Vous pourrez en redemander une.`,
    ignore:
      "Vous n’avez rien demandé ? Quelqu’un a pu se servir de votre compte : connectez-vous et mettez fin aux connexions que vous ne reconnaissez pas.",
  },

  erasureAsked: {
    subject: (name: string) => `Votre compte va s’effacer – ${name}`,
    title: "Votre compte va s’effacer",
    text: (date: string) =>
      `Bonjour. Vous avez demandé l’effacement de votre compte. Il aura lieu le ${date}. Jusque-là, vous pouvez changer d’avis.`,
    link: "Garder mon compte",
    nothing: "Votre décision est prise ? Ne faites rien. Un dernier message vous dira que c’est fait.",
    notYou:
      "Vous n’avez rien demandé ? Gardez votre compte avec ce lien, puis mettez fin aux connexions que vous ne reconnaissez pas.",
  },

  erasureCancelled: {
    subject: (name: string) => `Votre compte reste ouvert – ${name}`,
    title: "Votre compte reste ouvert",
    text: "Bonjour. L’effacement de votre compte est annulé. Rien n’a été effacé.",
    link: "Voir où j’en suis",
    notYou: "Ce n’était pas vous ? Vous pouvez redemander l’effacement à tout moment.",
  },

  erased: {
    subject: (name: string) => `Votre compte s’efface – ${name}`,
    title: "Au revoir",
    text: "Bonjour. Comme prévu, votre compte et vos données s’effacent maintenant. C’est le dernier message que vous recevez de nous à cette adresse.",
    stays:
      "Ce que vous avez décidé avec d’autres leur reste, sans votre nom. Nos sauvegardes gardent encore vos données, sans que personne s’en serve, jusqu’à leur remplacement.",
    back: "Vous serez toujours la bienvenue ou le bienvenu.",
  },

  inactive: {
    subject: (name: string) => `Garder votre compte ? – ${name}`,
    subjectAgain: (name: string) => `Dernier rappel : garder votre compte ? – ${name}`,
    title: "Voulez-vous garder votre compte ?",
    text: "Bonjour. Vous n’êtes pas venu·e depuis deux ans. Nous ne gardons pas ce qui ne sert plus.",
    due: (date: string) => `Sans nouvelles de vous, votre compte s’effacera le ${date}.`,
    link: "Garder mon compte",
    data: "Vous pouvez aussi vous connecter et télécharger vos données.",
    nothing: "Vous n’en avez plus besoin ? Ne faites rien.",
  },
}
