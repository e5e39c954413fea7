export const fr = {
  statuses: {
    _400: {
      title: "Cette demande est incomplète",
      text: "La page n’a pas envoyé ce qui était attendu. Revenez en arrière, rechargez la page et essayez de nouveau.",
    },
    _401: { title: "Votre session est terminée", text: "Connectez-vous pour continuer." },
    _403: {
      title: "Ce n’est pas possible pour l’instant",
      text: "Cette page existe, mais cette action n’est pas ouverte ici ou pas encore. Rien n’a été changé.",
    },
    _404: {
      title: "Cette page est introuvable",
      text: "L’adresse a pu changer, ou le lien a été remplacé, retiré ou déjà utilisé ailleurs. Vérifiez l’adresse, ou demandez un nouveau lien.",
    },
    _409: {
      title: "Quelque chose a changé entre-temps",
      text: "Quelqu’un d’autre a modifié ce que vous aviez sous les yeux. Rien n’est perdu : relisez la page avant de recommencer.",
    },
    _413: {
      title: "Ce texte est trop long",
      text: "Ce qui a été envoyé dépasse ce que nous pouvons recevoir. Raccourcissez le texte, puis envoyez de nouveau.",
    },
    _415: { title: "Ce format n’est pas accepté", text: "Cette page attend un formulaire." },
    _422: {
      title: "Il manque quelque chose",
      text: "Une partie de ce qui a été envoyé ne correspond pas à cette page. Rechargez-la et essayez de nouveau.",
    },
    _429: {
      title: "Trop d’essais à la suite",
      text: "Par sécurité, nous faisons une pause. Attendez quelques minutes, puis essayez de nouveau.",
    },
    _500: {
      title: "Une panne de notre côté",
      text: "Ce n’est pas de votre fait. Ce qui était enregistré le reste. Essayez de nouveau dans un instant.",
    },
    _503: {
      title: "Le service reprend dans un instant",
      text: "Nos données ne sont pas joignables pour le moment. Ce qui était enregistré le reste. Rechargez la page dans quelques secondes.",
    },
  },
  reasons: {
    sealed: "Ces réponses restent cachées à ce lien.",
    cannot_place: "Le placement commun se fait quand les deux côtés ont fini et que quelqu’un est encore là de chaque côté.",
    too_many_actions: "Trente actions sont déjà notées. Retirez-en une avant d’en ajouter une autre.",
    cannot_invite: "On n’invite plus ici : tout le monde a fini, ce côté est clos, ou dix personnes y répondent déjà.",
    already_used: "Cette invitation a déjà été ouverte. Pour donner un nouveau lien, remplacez-le.",
    cannot_replace: "Ce lien ne peut pas être remplacé d’ici.",
    cannot_revoke: "Cette invitation ne peut plus être retirée.",
    cannot_close: "Ce côté ne peut pas être clos : quelqu’un y a fini, ou il l’est déjà.",
    cannot_take_up: "Ces réponses ne peuvent plus être reprises : l’autre côté a fini, ou elles sont cachées sur cet appareil.",
    cross_origin:
      "Cette demande vient d’un autre site, ou d’un navigateur qui ne dit pas d’où elle vient. Ouvrez la page ici et recommencez.",
    not_revealed: "Le résultat se découvre quand tous les côtés ont terminé. D’ici là, personne ne voit les réponses des autres.",
    finished: "Ces réponses sont terminées : elles ne changent plus.",
    starter_only: "Seule la personne qui a commencé cette auto-évaluation peut faire cela.",
    cannot_join:
      "Cette place ne peut pas être gardée dans un compte\u202f: son lien est passé par d’autres mains, ou l’appareil est partagé.",
    joined_already: "Une autre place de cette auto-évaluation est déjà dans votre espace. Une personne n’y répond qu’une fois.",
    cannot_leave_account: "Refaites d’abord un lien personnel\u202f: sans lui, plus rien ne mènerait à cette auto-évaluation.",
    suspended: "Votre compte est suspendu : vous pouvez lire pourquoi, répondre, et retrouver vos données.",
    second_factor:
      "Cette page est réservée à l’équipe du centre, avec une double vérification. Activez-la, puis connectez-vous avec elle.",
    not_finished: "Une personne n’a pas encore terminé sur cet appareil. On peut le passer quand elle a fini.",
  },
  signIn: {
    title: "Votre session est terminée",
    lead: "Rien n’est perdu : cette page garde ce que vous aviez écrit. Connectez-vous, puis envoyez-le de nouveau d’ici.",
    leadEmpty: "Connectez-vous pour continuer. Rien n’a été changé.",
    first: "1. Connectez-vous",
    signIn: "Se connecter (nouvel onglet)",
    second: "2. Envoyez ce que vous aviez écrit",
    send: "Envoyer de nouveau",
  },
  prose: { title: "Ce que vous aviez écrit", hint: "Rien de ce texte n’est perdu : copiez-le avant de quitter cette page." },
  home: "Revenir à l’accueil",
  ways: { suspended: "Lire et répondre", second_factor: "Activer la double vérification" },
  assessment: "Aller à l’auto-évaluation",
  tryAgain: (minutes: number): string =>
    minutes <= 1 ? "Vous pourrez réessayer dans une minute." : `Vous pourrez réessayer dans ${minutes} minutes.`,
  reference: (id: string) => `Si vous nous écrivez, donnez cette référence : ${id}`,
}
