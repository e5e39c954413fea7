export const fr = {
  account: "Mon compte",
  summary: "Il reste un point à compléter",
  nameTooLong: (limit: number) => `Ce nom est un peu long : gardez-en ${limit} signes au plus.`,
  form: {
    waiting: "Suivez ce que votre appareil vous demande.",
    cancelled: "Rien n’a été fait : la demande a été annulée, ou a attendu trop longtemps.",
    known: "Cet appareil a déjà une clé pour votre compte.",
    failed: "La clé n’a pas répondu. Réessayez dans un instant.",
  },
  entry: {
    submit: "Avec une clé d’accès",
    refusedTitle: "Cette clé n’a rien ouvert",
    refused:
      "Elle n’est liée à aucun compte ici, ou la demande a attendu trop longtemps. Réessayez, ou entrez par un lien reçu par e-mail.",
    again: "Revenir à la connexion",
  },
  keys: {
    title: "Clés d’accès",
    lead: "Une clé d’accès ouvre votre compte avec ce qui déverrouille votre appareil : empreinte, visage ou code. Rien à retenir, rien à recopier, et personne ne peut vous la soutirer par un faux message.",
    own: "Vos clés",
    unnamed: "Clé sans nom",
    ofDay: (day: string) => `Clé du ${day}`,
    since: (day: string) => `Ajoutée le ${day}.`,
    change: "Renommer ou retirer",
    add: "Ajouter une clé",
    addText:
      "Elle peut rester sur cet appareil, sur votre téléphone, dans votre gestionnaire de mots de passe ou sur une clé USB. Elle compte pour une double vérification.",
    name: "Nom de la clé",
    nameHint: "Pour la reconnaître : « Téléphone », « Ordinateur du bureau ».",
    submit: "Ajouter une clé d’accès",
    unable:
      "Pour ajouter une clé, il faut un navigateur qui les connaît et JavaScript activé : ce n’est pas le cas ici. Le lien par e-mail et le mot de passe fonctionnent partout.",
    full: "Vous avez déjà vingt clés : retirez-en une pour en ajouter une autre.",
    refused: {
      title: "La clé n’a pas été ajoutée",
      unverified:
        "Elle ne vérifie pas que c’est bien vous (par un code, une empreinte ou un visage). Choisissez-en une qui le fait.",
      failed: "La demande a attendu trop longtemps, ou la clé a répondu autre chose que ce que nous attendions. Réessayez.",
    },
  },
  key: {
    title: "Une clé d’accès",
    rename: "Renommer",
    nameMissing: "Donnez-lui un nom.",
    removeTitle: "Retirer cette clé",
    removeText:
      "Elle n’ouvrira plus votre compte, et vos autres connexions prendront fin. Vous pourrez l’effacer ensuite de l’appareil où elle est.",
    remove: "Retirer la clé",
    removeQuestion: "Retirer cette clé ?",
    keep: "La garder",
    back: "Revenir aux clés",
  },
}
