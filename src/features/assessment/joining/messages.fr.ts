export const fr = {
  title: "Votre compte",
  signed_out: "Vous avez un compte ? Connectez-vous pour garder cette auto-évaluation dans votre espace.",
  joinable: "Gardez cette auto-évaluation dans votre espace : vous la retrouverez sans ce lien, sur tous vos appareils.",
  joined: "Cette auto-évaluation est dans votre espace. Votre lien personnel l’ouvre aussi, à quiconque l’aurait.",
  closed: "Cette auto-évaluation est dans votre espace. Aucun lien ne l’ouvre : il faut être connecté à votre compte.",
  elsewhere: "Cette place est rattachée à un compte. Connectez-vous avec lui pour changer cela.",
  signIn: "Se connecter",
  join: "Garder dans mon espace",
  leave: "Retirer de mon espace",
  close: "Fermer mon lien",
  closeQuestion: "Fermer votre lien personnel ?",
  closeWhy:
    "Le lien cessera d’ouvrir cette page, partout où il a été copié ou envoyé. Il faudra vous connecter. Vous pourrez en refaire un.",
  cancel: "Le garder ouvert",
  reopen: "Refaire un lien personnel",
  joinAll: "Tout garder dans mon espace",
  joinAllWhy:
    "Ces auto-évaluations s’ouvrent par des liens gardés dans ce navigateur. Rattachez-les à votre compte pour les retrouver partout.",
  card: {
    title: "Mes auto-évaluations",
    finish: (subject: string) => `Terminer mes réponses : ${subject}`,
    place: (subject: string) => `Découvrir et placer ensemble : ${subject}`,
    all: "Toutes mes auto-évaluations",
    count: (count: number) =>
      count === 1 ? "Une auto-évaluation dans votre espace." : `${count} auto-évaluations dans votre espace.`,
  },
}
