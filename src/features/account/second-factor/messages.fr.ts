export const fr = {
  account: "Mon compte",
  summary: "Il reste un point à compléter",
  field: {
    label: "Code à six chiffres",
    hint: "Votre application en affiche un nouveau toutes les trente secondes.",
    otherWay: "Je n’ai pas mon application sous la main",
    recovery: "Code de secours",
    recoveryHint: "Deux fois cinq signes, par exemple k7m2p-9xr4t. Chaque code sert une seule fois.",
    useRecovery: "Continuer avec ce code",
  },
  faults: {
    missing: "Indiquez le code.",
    wrong:
      "Ce code n’est pas celui que nous attendions. Recopiez celui que l’application affiche en ce moment ; l’heure du téléphone doit être réglée automatiquement.",
    used: "Ce code a déjà servi. Attendez le suivant, trente secondes au plus.",
    locked: (minutes: number) =>
      minutes <= 1
        ? "Plusieurs codes n’allaient pas. Par sécurité, réessayez dans une minute."
        : `Plusieurs codes n’allaient pas. Par sécurité, réessayez dans ${minutes} minutes.`,
  },

  enter: {
    title: "Votre code",
    lead: "Une dernière étape : le code que votre application affiche en ce moment.",
    submit: "Continuer",
    lost: "Je n’ai plus ni l’application ni les codes de secours",
  },
  over: {
    title: "Reprenons la connexion",
    lead: "Trop de temps a passé, ou plusieurs codes n’allaient pas. Recommencez : cela prend une minute.",
    link: "Me connecter",
  },

  setting: {
    title: "Double vérification",
    lead: "À chaque connexion, un code de votre téléphone en plus. Même qui lirait vos messages ou connaîtrait votre mot de passe n’entrerait pas.",
    staff: {
      title: "Votre rôle dans l’équipe la demande",
      text: "Les pages de l’administration s’ouvrent seulement après une double vérification, ou avec une clé d’accès.",
      link: "Ouvrir l’administration",
    },
    how: "Comment cela se passe",
    steps: {
      application: "Une application",
      applicationText:
        "Il faut une application de codes sur votre téléphone ou votre ordinateur : par exemple FreeOTP, Aegis, 2FAS, Google Authenticator ou le gestionnaire de mots de passe que vous avez déjà.",
      key: "Une clé",
      keyText: "Vous lui montrez un dessin, ou vous recopiez une clé. C’est à faire une seule fois.",
      codes: "Des codes de secours",
      codesText: "Vous gardez dix codes sur papier, pour le jour où le téléphone manque.",
    },
    start: "Commencer",
    keys: "Une autre façon, plus simple encore : une clé d’accès, qui remplace le message et le code.",
    keysLink: "Voir les clés d’accès",
  },
  prepared: {
    lead: "Deux gestes, et c’est prêt.",
    read: "Montrez la clé à votre application",
    readText: "Dans l’application, choisissez d’ajouter un compte, puis photographiez ce dessin.",
    open: "L’ouvrir dans l’application de cet appareil",
    typed: "Ou recopiez cette clé",
    copy: "Copier la clé",
    give: "Donnez le code qu’elle affiche",
    submit: "Activer la double vérification",
    others: "Vos autres connexions prendront fin.",
    again: "Recommencer avec une autre clé",
  },
  on: {
    lead: "Elle est activée : chaque connexion demande aussi un code.",
    left: (count: number) =>
      count === 0
        ? "Il ne vous reste aucun code de secours : faites-en de nouveaux."
        : count === 1
          ? "Il vous reste un code de secours."
          : `Il vous reste ${count} codes de secours.`,
    codes: "Codes de secours",
    renew: "Faire de nouveaux codes de secours",
    change: "Changer de téléphone, ou arrêter",
    changeText: "Pour passer à un autre téléphone, arrêtez la double vérification, puis activez-la avec le nouveau.",
    stop: "Arrêter la double vérification",
  },
  stepUp: {
    lead: "Elle est activée, mais cette connexion n’a pas encore donné de code. Donnez-le maintenant pour ouvrir les pages protégées.",
    submit: "Donner ce code",
  },
  renew: {
    title: "De nouveaux codes de secours",
    lead: "Dix nouveaux codes remplacent les anciens, qui ne serviront plus. Donnez d’abord un code de votre application.",
    submit: "Faire de nouveaux codes",
  },
  stop: {
    title: "Arrêter la double vérification",
    lead: "Vous vous connecterez de nouveau sans code. La clé et les codes de secours sont effacés, et vos autres connexions prennent fin.",
    staff:
      "Vous faites partie de l’équipe : les pages de l’administration se fermeront jusqu’à ce que vous l’activiez de nouveau.",
    submit: "Arrêter",
    back: "Garder la double vérification",
  },
  codes: {
    title: "Vos codes de secours",
    enabled: "La double vérification est activée. Gardez maintenant ces dix codes.",
    renewed: "Voici dix nouveaux codes. Les anciens ne servent plus.",
    once: "Ils ne seront plus montrés",
    text: "Recopiez-les, imprimez cette page ou enregistrez le fichier, loin de votre téléphone. Chacun ouvre votre compte une seule fois, à la place du code de l’application.",
    list: "Les dix codes",
    copy: "Copier les codes",
    download: "Enregistrer le fichier",
    file: "codes-de-secours.txt",
    kept: "Je les ai gardés",
  },

  lost: {
    title: "Double vérification perdue",
    lead: "Téléphone perdu, volé ou changé : il y a plusieurs chemins.",
    codes: "Un code de secours",
    codesText:
      "Si vous avez gardé vos codes sur papier ou dans un fichier, un seul suffit. Donnez-le à la place du code de l’application.",
    codesLink: "Donner un code de secours",
    other: "Un autre appareil",
    otherText:
      "Une clé d’accès enregistrée sur un autre appareil, ou une connexion restée ouverte ailleurs, permettent aussi d’entrer.",
    team: "Avec l’équipe",
    teamText: (centre: string) =>
      `Sinon, l’équipe du ${centre} peut retirer la double vérification. Elle s’assure d’abord que c’est bien vous, par un autre moyen que l’e-mail : au téléphone à un numéro qu’elle connaît, ou de vive voix. Une personne de l’administration décide ensuite, et vous recevez un message.`,
    ask: "Demander à l’équipe",
    askText: "Vous recevez tout de suite un message qui confirme la demande.",
    asked: "Votre demande est bien arrivée",
    askedText: (when: string) =>
      `Elle date du ${when}. L’équipe vous écrit. Si vous retrouvez l’application ou un code, connectez-vous : la demande s’annule d’elle-même.`,
    first:
      "Commencez par vous connecter par un lien ou un mot de passe. À l’étape du code, vous retrouverez cette page et pourrez faire la demande.",
    signIn: "Me connecter",
    write: (email: string) => `Vous n’arrivez pas jusque-là ? Écrivez à ${email}.`,
  },
}
