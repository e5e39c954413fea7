export const fr = {
  copy: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :",
  sentBy: (name: string, centre: string) => `Message automatique de ${name}, service du ${centre}.`,
  reply: (email: string) => `Une question ? Écrivez à ${email}.`,

  once: (minutes: number) => `Ce lien sert une seule fois, pendant ${minutes} minutes. Gardez-le pour vous.`,
  notAsked: "Vous n’avez rien demandé ? Effacez ce message : sans ce lien, personne n’entre.",

  signIn: {
    subject: "Votre lien de connexion",
    text: "Bonjour. Voici le lien que vous avez demandé pour vous connecter.",
    link: "Me connecter",
  },
  join: {
    subject: "Confirmez votre adresse",
    text: "Bonjour. Il reste un pas pour créer votre compte : ouvrez ce lien. Il confirme votre adresse et vous connecte.",
    link: "Créer mon compte",
    notAsked: "Vous n’avez rien demandé ? Effacez ce message : sans vous, aucun compte n’est créé et votre adresse s’efface.",
  },
  already: {
    subject: "Vous avez déjà un compte",
    text: "Bonjour. Quelqu’un, sans doute vous, a voulu créer un compte avec cette adresse. Il en existe déjà un : ce lien vous y connecte.",
    link: "Me connecter",
  },
  noAccount: {
    subject: "Aucun compte à cette adresse",
    text: "Bonjour. Quelqu’un, sans doute vous, a voulu se connecter avec cette adresse. Aucun compte n’y est lié.",
    other:
      "Vous en avez peut-être ouvert un avec une autre adresse : recommencez alors avec elle. Sinon, vous pouvez créer un compte.",
    link: "Créer un compte",
    notAsked: "Vous n’avez rien demandé ? Effacez ce message : nous ne gardons pas votre adresse.",
  },

  newDevice: {
    subject: "Nouvelle connexion à votre compte",
    text: (when: string, device: string) => `Bonjour. On s’est connecté à votre compte le ${when}, avec ${device}.`,
    you: "C’était vous ? Vous n’avez rien à faire.",
    notYou:
      "Ce n’était pas vous ? Ouvrez vos connexions, mettez fin à celle que vous ne reconnaissez pas, puis changez votre mot de passe si vous en avez un. Vérifiez aussi que personne d’autre ne lit votre messagerie.",
    link: "Voir mes connexions",
  },
  device: {
    unknown: "un appareil que nous ne reconnaissons pas",
    phone: "un téléphone",
    tablet: "une tablette",
    computer: "un ordinateur",
    on: (kind: string, parts: string) => `${kind} (${parts})`,
  },

  address: {
    old: {
      subject: "Confirmez le changement d’adresse",
      text: "Bonjour. Vous avez demandé que votre compte change d’adresse e-mail. Confirmez-le ici, puis depuis le message envoyé à la nouvelle adresse : il faut les deux.",
      link: "Voir et confirmer",
      notAsked: "Ce n’était pas vous ? Ouvrez ce lien et refusez : rien ne changera.",
    },
    new: {
      subject: "Confirmez votre nouvelle adresse",
      text: "Bonjour. Quelqu’un, sans doute vous, veut utiliser cette adresse pour son compte. Confirmez-le ici, puis depuis le message envoyé à l’ancienne adresse : il faut les deux.",
      link: "Voir et confirmer",
      notAsked: "Ce n’était pas vous ? Effacez ce message : sans vous, rien ne change.",
    },
    taken: {
      subject: "Cette adresse a déjà un compte",
      text: "Bonjour. Quelqu’un, sans doute vous, a voulu utiliser cette adresse pour un autre compte. Elle sert déjà à un compte : il faut en choisir une autre, ou effacer d’abord ce compte-ci.",
      link: "Me connecter",
      notAsked: "Ce n’était pas vous ? Effacez ce message : rien n’a changé.",
    },
    changed: {
      subject: "Votre adresse a changé",
      text: (when: string) =>
        `Bonjour. Le ${when}, votre compte a changé d’adresse e-mail, avec votre accord donné depuis celle-ci. Elle ne sert plus à vous connecter, et vos autres connexions ont pris fin.`,
      notYou: (email: string) => `Ce n’était pas vous ? Écrivez-nous tout de suite : ${email}.`,
    },
    hours: (count: number) => `Ce lien sert pendant ${count} heures.`,
  },
}
