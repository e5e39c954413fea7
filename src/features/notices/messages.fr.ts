export const fr = {
  updated: (date: string) => `Page établie le ${date}.`,

  accessibility: {
    title: "Accessibilité",
    description: "Où en est l’accessibilité de ce service, ce qui est vérifié, ce qui reste à faire et comment nous joindre.",
    lead: (name: string) =>
      `${name} est fait pour être lu et utilisé par tout le monde : au clavier, avec un lecteur d’écran, agrandi, sans JavaScript, sur une connexion lente.`,
    state: {
      title: "État de conformité",
      text: (name: string) =>
        `${name} est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) et aux règles internationales WCAG 2.2, niveau AA. Aucun audit complet n’a encore été réalisé : cet état vient de nos propres vérifications, décrites ici.`,
    },
    automatic: {
      title: "Ce qui est vérifié automatiquement",
      text: "À chaque version, avant sa publication :",
      points: [
        "l’outil axe-core passe sur chaque page, en clair et en sombre, sur téléphone et sur écran large ;",
        "les contrastes des couleurs sont calculés, dans chaque thème ;",
        "les parcours principaux sont rejoués avec et sans JavaScript.",
      ],
    },
    manual: {
      title: "Ce qui se vérifie à la main",
      text: "Un outil ne voit qu’une partie des obstacles. Notre liste de contrôle :",
      points: [
        "tout faire au clavier, avec un repère de position toujours visible ;",
        "agrandir à 400 % sans rien perdre ni défiler sur le côté ;",
        "espacer le texte, renforcer les contrastes, imposer ses propres couleurs ;",
        "comprendre la cible sans la voir : chaque dessin a son équivalent en texte ou en tableau ;",
        "comprendre sans les couleurs : disque, carré et losange disent la même chose qu’elles ;",
        "corriger un formulaire refusé sans rien retaper.",
      ],
    },
    todo: {
      title: "Ce qui n’est pas encore fait",
      points: [
        "un audit complet par une personne extérieure ;",
        "des essais réguliers avec des personnes qui utilisent un lecteur d’écran, une loupe ou une commande vocale ;",
        "une relecture en facile à lire et à comprendre (FALC).",
      ],
    },
    contact: {
      title: "Un obstacle ? Dites-le-nous",
      text: "Si quelque chose vous arrête, écrivez-nous. Nous vous donnerons l’information autrement et nous corrigerons la page.",
      write: (email: string) => `Écrire à ${email}`,
    },
    recourse: {
      title: "Si nous ne répondons pas",
      text: "Vous avez signalé un défaut d’accessibilité qui vous empêche d’utiliser le service, et notre réponse ne vous convient pas ? Vous pouvez :",
      form: "écrire au Défenseur des droits",
      delegate: "contacter le délégué ou la déléguée du Défenseur des droits de votre région",
      post: "envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    },
  },

  legal: {
    title: "Mentions légales",
    description: "Qui publie ce service, qui l’héberge, et comment réutiliser ce qu’il contient.",
    publisher: {
      title: "Qui publie",
      name: "Structure",
      director: "Direction de la publication",
      address: "Adresse",
      email: "Écrire",
    },
    host: { title: "Qui héberge", text: "Hébergeur" },
    sources: {
      title: "Sources et réutilisation",
      tool: (region: string) =>
        `L’auto-évaluation reprend la méthode, les quatre axes et les onze critères de la « cible » du partenariat en santé, créée par les acteurs du partenariat en ${region}. Les phrases qui décrivent chaque niveau ont été écrites pour ce service.`,
      software: (name: string) =>
        `${name} est un logiciel libre, sous licence AGPL-3.0 ou suivante : vous pouvez l’étudier, le modifier et l’installer ailleurs.`,
      code: "Obtenir le code source",
      font: "La police de caractères est Atkinson Hyperlegible Next, de l’institut Braille (licence OFL). Les pictogrammes viennent de Lucide (licence ISC).",
    },
    care: {
      title: "Ce que ce service n’est pas",
      text: "Il n’est ni un dispositif médical, ni un dossier de soin, ni un lieu pour une urgence. Il ne note et ne classe personne.",
    },
  },

  privacy: {
    title: "Vie privée",
    description: "Ce qui est recueilli, pourquoi, combien de temps, et comment tout effacer.",
    lead: "Le moins possible, le temps qu’il faut, et rien pour personne d’autre.",
    collected: {
      title: "Ce qui est recueilli",
      points: [
        "Votre façon de vous nommer, si vous le voulez : « une infirmière », « un proche ». Un vrai nom n’est jamais nécessaire.",
        "Une adresse e-mail, si vous la donnez, ou si la personne qui vous invite la donne pour vous écrire une fois.",
        "Le côté où vous répondez, vos niveaux, vos remarques.",
        "Ce que vous placez ensemble, et les actions que vous décidez.",
        "Avec un compte\u00a0: votre adresse e-mail, le nom que vous choisissez, et ce que vous voulez bien dire de vous dans votre profil.",
      ],
      never:
        "Votre adresse de réseau n’entre jamais dans nos journaux. Quand vous vous connectez, elle est gardée raccourcie pendant trente jours, sans ce qui désignerait votre foyer\u00a0: vous pouvez ainsi reconnaître vos connexions. Pour empêcher les abus, une empreinte illisible en est faite, qui change chaque jour et s’efface en quelques heures.",
    },
    why: {
      title: "Pourquoi, et sur quelle base",
      text: "Ces données servent à une seule chose : que les deux côtés voient où en est leur partenariat et en parlent. Répondre est libre. La base est votre consentement, que vous retirez quand vous le voulez. Ce que vous dites peut laisser deviner quelque chose de votre santé : c’est pourquoi tout reste entre les personnes invitées.",
    },
    who: {
      title: "Qui voit quoi",
      points: [
        "Jusqu’à ce que tous les côtés aient fini, personne ne voit vos réponses, pas même la personne qui vous invite.",
        "Ensuite, les personnes de votre auto-évaluation voient les niveaux et les remarques des deux côtés. Quand plusieurs personnes répondent d’un même côté, les réponses de chacune ne se voient que si toutes l’acceptent.",
        "Les adresses e-mail ne sont montrées à personne, sauf à qui les a données pour inviter, tant que l’invitation n’a pas servi.",
        "Les personnes qui font fonctionner le serveur y ont accès pour le maintenir, et sont tenues au secret.",
      ],
      details: "Lire le détail pour l’auto-évaluation",
    },
    howLong: {
      title: "Combien de temps",
      text: "Une auto-évaluation s’efface douze mois après la dernière visite. Trente jours avant, un message prévient les personnes qui ont laissé une adresse. Ouvrir son lien suffit à tout garder douze mois de plus. Un compte qui ne sert plus s’efface après 24 mois et deux messages.",
    },
    rights: {
      title: "Vos droits",
      text: "Vous pouvez demander une copie de vos données, les corriger, les effacer, en limiter l’usage ou vous y opposer. Depuis votre lien personnel, vous retirez vos réponses et effacez vos données vous-même, tout de suite. Avec un compte, vous faites tout cela dans votre espace\u00a0:",
      own: {
        "/mon-espace/donnees": "télécharger toutes vos données",
        "/mon-espace/consentements": "voir et retirer vos accords",
        "/mon-espace/compte/effacement": "effacer votre compte",
      },
      register: "Lire le registre\u00a0: tout ce qui est fait de données, pourquoi et combien de temps",
      officer: (officer: string) => `Pour le reste : ${officer},`,
      cnil: "Vous pouvez aussi saisir la CNIL",
    },
    cookies: {
      title: "Les cookies",
      text: "Ils sont nécessaires au service et ne suivent personne : aucun accord n’est donc demandé. Servi en https, le site fait précéder leur nom de « __Host- ».",
      caption: "Cookies de ce site",
      head: ["Nom", "À quoi il sert", "Durée"],
      links: { what: "Garde vos liens personnels ouverts sur cet appareil.", time: "30 jours" },
      comfort: {
        what: "Retient la taille du texte, l’espacement, le contraste et les couleurs que vous choisissez.",
        time: "Un an",
      },
      session: { what: "Vous garde connecté·e à votre compte.", time: "30\u00a0jours" },
      device: {
        what: "Reconnaît un appareil d’où vous vous êtes déjà connecté·e, pour vous prévenir quand c’en est un autre.",
        time: "400\u00a0jours",
      },
      account: {
        what: "Relie les étapes d’une connexion par lien, par code, par clé d’accès ou par un autre service.",
        time: "Une demi-heure au plus",
      },
      none: "Rien ne vient d’un autre site : ni mesure d’audience, ni police, ni image, ni réseau social.",
    },
    responsible: {
      title: "Qui en répond",
      text: (name: string, longName: string, address: string) => `${name}, ${longName}, ${address}.`,
      host: (host: string) => `Hébergeur : ${host}.`,
    },
  },
}
