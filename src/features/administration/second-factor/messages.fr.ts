export const fr = {
  title: "Double vérification",
  lead: "Des personnes ont perdu leur application et leurs codes de secours. Assurez-vous de qui demande, par un autre moyen que leur messagerie, avant de leur retirer la double vérification.",
  caption: "Demandes en attente, de la plus ancienne à la plus récente",
  head: ["Qui", "Demandé le"],
  own: "Quelqu’un d’autre doit y répondre.",
  decide: "Répondre à la demande",
  empty: { title: "Aucune demande", text: "Les demandes des personnes qui ont perdu leur double vérification apparaîtront ici." },
  asked: (date: string) => `Demandé le ${date}`,
  pageTitle: (name: string) => `Demande\u00a0: ${name}`,
  pageLead:
    "Une fois retirée, l’adresse e-mail suffit pour entrer dans ce compte. C’est irréversible\u00a0: la personne devra tout remettre en place.",
  before: {
    title: "Avant d’accepter",
    lines: [
      "Parlez à la personne, de vive voix ou en visio, à un numéro que vous connaissiez déjà.",
      "Demandez-lui ce que seule elle peut dire\u00a0: quand elle a rejoint le centre, avec qui, pour quoi.",
      "En cas de doute, refusez. Elle pourra demander de nouveau.",
    ],
  },
  accept: {
    title: "Accepter",
    effect:
      "La double vérification est retirée, toutes les sessions de la personne se terminent, et un message la prévient. L’acte est inscrit au journal, avec votre nom.",
    typed: "Pour confirmer, recopiez l’adresse de la personne",
    wrong: "L’adresse recopiée n’est pas la bonne. Rien n’a été changé.",
    submit: "Retirer la double vérification",
    done: "La double vérification est retirée. La personne est prévenue.",
  },
  refuse: {
    title: "Refuser",
    effect: "Rien ne change pour le compte. La personne est prévenue et peut demander de nouveau.",
    submit: "Refuser la demande",
    done: "La demande est refusée. La personne est prévenue.",
  },
  summary: "Il manque quelque chose",
}
