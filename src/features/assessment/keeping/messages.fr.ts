export const fr = {
  erase: {
    title: "Retirer, effacer",
    lead: "Partir est aussi simple que venir. Ce qui est effacé ne peut pas être retrouvé.",
    ownTitle: "Retirer mes réponses",
    ownText: "Vos réponses, vos remarques, votre nom et votre adresse e-mail sont effacés, et votre lien cesse de fonctionner.",
    ownStays: "Ce qui a été placé ensemble reste, sans votre nom : c’est aussi la décision de l’autre côté.",
    ownStarter: "Vous avez commencé cette auto-évaluation : quelqu’un d’autre pourra désormais inviter et remplacer des liens.",
    ownLast: "Vous êtes la dernière personne de cette auto-évaluation : elle sera effacée tout entière.",
    own: "Retirer mes réponses et effacer mes données",
    ownQuestion: "Retirer vos réponses ?",
    allTitle: "Effacer toute l’auto-évaluation",
    allText:
      "Vous l’avez commencée : vous pouvez l’effacer pour tout le monde, avec toutes les réponses, les placements et les actions. Tous les liens cessent de fonctionner.",
    all: "Tout effacer, pour tout le monde",
    allQuestion: "Tout effacer ?",
    cancel: "Ne rien effacer",
    doneTitle: "C’est effacé",
    done: "Ce que vous avez demandé d’effacer l’est. Votre lien ne mène plus nulle part.",
    back: "Revenir à l’auto-évaluation",
    home: "Revenir à l’accueil",
  },
  privacy: {
    title: "Ce que deviennent vos réponses",
    description: "Qui voit quoi, quand, combien de temps, et comment tout effacer.",
    lead: "Une auto-évaluation sert à se parler. Elle ne sert ni à noter, ni à comparer des personnes.",
    sections: [
      {
        title: "Qui voit quoi, et quand",
        lines: [
          "Avant que tous les côtés aient fini, personne ne voit vos réponses ni vos remarques : ni l’autre côté, ni la personne qui vous a invité·e, ni l’équipe de la plateforme. On peut seulement savoir si vous avez fini.",
          "Ensuite, les personnes qui participent voient les deux regards. Si vous êtes plusieurs d’un côté, ce côté apparaît par son niveau médian et son étendue ; les réponses de chaque personne ne s’affichent que si toutes celles de ce côté l’acceptent.",
          "Il n’existe aucune page, pour l’équipe de la plateforme, qui montre des réponses.",
        ],
      },
      {
        title: "Ce qui est gardé",
        lines: [
          "Le sujet en une ligne, les niveaux, les remarques, les placements et les actions. Un nom si vous en donnez un : « une infirmière » suffit.",
          "Une adresse e-mail si vous la donnez, pour retrouver votre lien. Celle que quelqu’un donne pour vous inviter est effacée dès que l’invitation est ouverte.",
          "Rien d’autre : pas de compte, pas de mesure d’audience, pas d’appel à un autre site. Les journaux techniques ne contiennent ni adresse, ni nom, ni lien, ni réponse.",
        ],
      },
      {
        title: "Vos liens",
        lines: [
          "Un lien personnel ouvre votre participation à qui le possède : ne le donnez à personne. La plateforme n’en garde qu’une empreinte.",
          "Un lien d’invitation ne s’ouvre qu’une fois. La personne qui invite ne connaît donc pas votre lien personnel.",
          "Ce navigateur retient vos liens trente jours dans un cookie. « Oublier sur cet appareil » l’efface tout de suite.",
        ],
      },
      {
        title: "Combien de temps",
        lines: [
          "Une auto-évaluation que personne n’ouvre ni ne modifie pendant douze mois est effacée. Trente jours avant au moins, un message part aux adresses données.",
        ],
      },
      {
        title: "Retirer et effacer",
        lines: [
          "À tout moment, vous pouvez retirer vos réponses et effacer vos données, depuis votre page. Ce qui a été placé ensemble reste, sans votre nom.",
          "La personne qui a commencé peut effacer toute l’auto-évaluation.",
        ],
      },
    ],
    more: "La page « Vie privée » dit le reste : responsable, droits, recours.",
    moreLink: "Lire la page « Vie privée »",
  },
}
