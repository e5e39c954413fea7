export const fr = {
  home: "Accueil",
  summary: "À revoir avant de continuer",
  email: "Votre adresse e-mail",
  faults: {
    email: "Cette adresse e-mail semble incomplète : vérifiez-la.",
    emailMissing: "Indiquez votre adresse e-mail.",
    displayName: "Indiquez un nom ou un pseudonyme.",
    charter: "Pour créer un compte, il faut accepter la charte.",
    charterChanged: "La charte a changé pendant ce temps : relisez-la avant de l’accepter.",
    password: "Indiquez votre mot de passe.",
    tooLong: (length: number, limit: number) => `${length} caractères : gardez-en ${limit} au plus.`,
    mismatch: "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez-les, ou recevez plutôt un lien par e-mail.",
  },
  wait: {
    title: "Trop d’essais à la suite",
    again: (when: string) => `Par sécurité, nous faisons une pause. Vous pourrez réessayer ${when}.`,
    link: "En attendant, le lien par e-mail fonctionne toujours.",
    mails: "Plusieurs messages sont déjà partis à cette adresse : ouvrez le plus récent, il fonctionne.",
    minute: "dans une minute",
    minutes: (count: number) => `dans ${count} minutes`,
    hour: "dans une heure",
  },

  signUp: {
    title: "Créer un compte",
    description:
      "Un compte pour garder vos auto-évaluations et vos projets. Une adresse e-mail et un nom, réel ou non, suffisent.",
    lead: "Une adresse e-mail et un nom suffisent. Rien d’autre ne vous est demandé.",
    displayName: "Le nom qui s’affiche",
    displayNameHint: "Un pseudonyme convient très bien. Vous pourrez le changer.",
    emailHint: "Elle sert à vous connecter et à vous écrire. Personne d’autre ne la voit.",
    charter: "J’ai lu la charte et je l’accepte",
    charterLink: "Lire la charte (nouvel onglet)",
    charterHint: "Respect, confidentialité, voix égales.",
    submit: "Créer mon compte",
    after: "Nous vous envoyons un lien. En l’ouvrant, vous confirmez votre adresse et vous voilà chez vous.",
    haveOne: "Vous avez déjà un compte ?",
    signIn: "Me connecter",
  },

  signIn: {
    title: "Se connecter",
    description: "Recevez un lien par e-mail pour ouvrir votre espace : aucun mot de passe à retenir.",
    lead: "Le plus simple : recevoir un lien par e-mail. Aucun mot de passe à retenir.",
    again: "Montrez que c’est bien vous",
    againLead: "Ce que vous voulez ouvrir touche à la sécurité de votre compte. Connectez-vous de nouveau pour continuer.",
    submit: "Recevoir mon lien",
    others: "Autres façons de se connecter",
    password: "Avec un mot de passe",
    passwordLabel: "Votre mot de passe",
    passwordHint: "Oublié, ou jamais choisi ? Recevez un lien : vous pourrez en choisir un ensuite.",
    passwordSubmit: "Me connecter",
    noAccount: "Vous n’avez pas de compte ?",
    signUp: "Créer un compte",
  },

  sent: {
    title: "Regardez vos messages",
    lead: "Un message vient de partir à l’adresse que vous avez donnée.",
    link: (minutes: number) => `Ouvrez le lien qu’il contient : il sert une seule fois, pendant ${minutes} minutes.`,
    anyDevice: "Vous pouvez l’ouvrir sur l’appareil de votre choix : c’est lui qui sera connecté.",
    nothing: "Rien n’arrive ?",
    steps: [
      "Attendez deux ou trois minutes, puis regardez dans les courriers indésirables.",
      "Vérifiez l’adresse : une lettre de travers, et le message part ailleurs.",
      "Demandez un autre lien : le dernier arrivé est le bon.",
    ],
    again: "Demander un autre lien",
    write: (email: string) => `Toujours rien ? Écrivez à ${email}.`,
  },

  link: {
    title: "Vous connecter",
    lead: (email: string) => `Ce lien ouvre le compte de ${email}.`,
    submit: "Me connecter",
    joinTitle: "Créer votre compte",
    joinLead: (email: string) => `Ce lien crée un compte pour ${email}.`,
    name: "Nom affiché",
    charter: "En continuant, vous acceptez la charte que vous avez lue.",
    charterLink: "Relire la charte (nouvel onglet)",
    joinSubmit: "Créer mon compte et me connecter",
    shared: "Sur un ordinateur partagé, pensez à vous déconnecter avant de partir.",
    notYou: "Ce n’est pas votre adresse ? Fermez cette page : rien ne se passe sans vous.",
  },

  used: {
    title: "Ce lien ne sert plus",
    lead: "Il a déjà été utilisé, ou il est trop ancien. Vos données ne risquent rien.",
    again: "Recevoir un autre lien",
    signedIn: (name: string) => `Vous êtes déjà sur ce navigateur en tant que ${name}.`,
    space: "Aller à mon espace",
  },

  signOut: {
    title: "Se déconnecter",
    lead: "Votre espace se ferme sur cet appareil. Vos données restent.",
    forget: "Oublier aussi cet appareil",
    forgetHint: "Sur un ordinateur partagé. Une prochaine connexion d’ici vous sera signalée par e-mail.",
    submit: "Me déconnecter",
    stay: "Rester connecté·e",
    doneTitle: "Vous n’êtes pas connecté·e",
    doneLead: "Personne n’est connecté sur ce navigateur.",
    signIn: "Me connecter",
    home: "Revenir à l’accueil",
  },

  charter: {
    title: "La charte",
    description: "Ce à quoi chaque personne s’engage ici, et ce que l’équipe fait.",
    lead: "Elle tient en une page. Chaque personne qui a un compte s’y engage, l’équipe aussi.",
    version: (date: string) => `Version du ${date}.`,
    parts: [
      {
        title: "Des voix égales",
        lines: [
          "Savoir vécu et savoir professionnel comptent autant. Personne n’est là pour évaluer, corriger ou convaincre l’autre.",
          "Chaque personne parle pour elle-même, à la première personne si possible.",
          "On peut ne pas répondre, changer d’avis, ou partir, sans se justifier.",
        ],
      },
      {
        title: "Le respect",
        lines: [
          "On discute des idées et des situations, jamais de la valeur des personnes.",
          "Ni insulte, ni moquerie, ni discrimination, ni pression, ni démarchage.",
          "On écrit simplement, pour être compris de toutes et tous.",
        ],
      },
      {
        title: "La confidentialité",
        lines: [
          "Ce qui se dit ici reste ici : on ne répète pas ce qu’une personne confie.",
          "On ne nomme ni ne décrit une personne, un service ou un établissement de façon qu’on le reconnaisse sans son accord.",
          "Les professionnel·les restent tenu·es au secret professionnel.",
        ],
      },
      {
        title: "Un nom, réel ou non",
        lines: [
          "Un pseudonyme est le bienvenu. On ne cherche pas à savoir qui se trouve derrière.",
          "On ne se fait pas passer pour quelqu’un d’autre, ni pour un·e professionnel·le que l’on n’est pas.",
        ],
      },
      {
        title: "Pas de conseil à la place des soins",
        lines: [
          "On partage des expériences. On ne pose pas de diagnostic, on ne conseille ni de prendre ni d’arrêter un traitement.",
          "Cette plateforme ne suit personne et ne répond pas aux urgences : en France, appelez le 15 ou le 112, ou le 114 par message. En cas d’idées suicidaires, le 3114.",
        ],
      },
      {
        title: "Ce que fait l’équipe",
        lines: [
          "Des personnes chargées de la modération lisent ce qui est public ou leur est signalé. Elles peuvent masquer un texte, avertir, ou suspendre un compte.",
          "La personne concernée est prévenue, sait pourquoi, et peut répondre. Chaque acte de l’équipe est consigné.",
          "L’équipe ne peut lire ni les auto-évaluations, ni les projets privés, ni les messages : aucune page ne le permet.",
        ],
      },
      {
        title: "Vos données",
        lines: [
          "Une adresse e-mail et un nom affiché. Le reste dépend de ce que vous écrivez.",
          "Rien n’est vendu, ni transmis à des fins commerciales. Aucune publicité, aucune mesure d’audience.",
          "Vous pouvez tout télécharger et tout effacer, depuis votre espace, sans demander à personne.",
        ],
      },
    ],
    privacy: "Lire la page « Vie privée »",
    join: "Créer un compte",
    agreeTitle: "Avant de continuer, la charte",
    agreeLead: "Vous ne l’avez pas encore acceptée dans cette version. Elle tient en une page.",
    agree: "Accepter la charte",
    refuse: "Vous ne souhaitez pas l’accepter ?",
    refuseText: "Vous pouvez télécharger ou effacer vos données, puis partir.",
    data: "Mes données",
  },
}
