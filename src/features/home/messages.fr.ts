export const fr = {
  title: "Soigner ensemble, décider ensemble",
  heading: "Soigner ensemble, décider ensemble.",
  description:
    "Patients, proches et professionnels regardent ensemble où en est leur partenariat, puis en parlent. Gratuit, sans compte, sans publicité.",
  lead: "Patients, proches et professionnels construisent la santé à parts égales. Ici, vous regardez à deux où vous en êtes, et vous décidez de la suite.",
  start: "Commencer une auto-évaluation",
  how: "Comment ça marche ?",
  ease: "Dix minutes, sur un téléphone. Sans compte, sans nom à donner.",

  example: {
    title: "Exemple fictif d’une auto-évaluation",
    centre: "De concert",
    caption: "Exemple fictif. Plus une couleur va vers le bord, plus l’action est menée ensemble.",
    partner: "Côté partenaire",
    professional: "Côté professionnel",
    joint: "Placé ensemble",
    noAgreement: "Désaccord reconnu",
    text: "Une cible en quatre axes et onze critères. Pour chaque critère, deux moitiés : le niveau vu du côté partenaire et le niveau vu du côté professionnel, de 0 au centre à 4 au bord. Un losange marque le niveau que les deux côtés ont placé ensemble. Ici, les regards sont proches sur l’information et éloignés sur le plan d’actions, où un désaccord est reconnu.",
  },

  axes: {
    title: "Quatre questions à se poser à deux",
    lead: "Ce sont les quatre couleurs de la cible. Elles réunissent onze critères, les mêmes pour les deux côtés.",
    expression: { name: "Co-expression", text: "Est-ce que l’on se comprend, et que chaque point de vue compte ?" },
    decision: { name: "Co-décision", text: "Est-ce que l’on explore les options et choisit les objectifs à deux ?" },
    construction: { name: "Co-construction", text: "Est-ce que l’on prépare le plan, les moyens et les rôles ensemble ?" },
    implementation: { name: "Co-mise en œuvre", text: "Est-ce que l’on conduit le projet, puis l’évalue, à deux ?" },
  },

  steps: {
    title: "Chacun seul, puis ensemble",
    lead: "Rien n’est montré avant que tout le monde ait fini. Ensuite, on parle.",
    apart: {
      title: "Chacun de son côté",
      text: "Onze critères, de 0 à 4. On peut s’arrêter et reprendre, ou dire que l’on ne sait pas.",
    },
    together: {
      title: "On découvre ensemble",
      text: "Les deux regards apparaissent au même moment, sur une même cible. Les écarts deviennent des questions.",
    },
    placed: {
      title: "On se met d’accord, ou pas",
      text: "Un niveau placé à deux, ou un désaccord reconnu. Puis quelques actions, avec une date et quelqu’un pour les porter.",
    },
  },

  ways: {
    title: "Comme il vous convient",
    both: {
      title: "À deux côtés",
      text: "Une ou plusieurs personnes de chaque côté. Chacune reçoit son lien, ou répond à son tour sur le même appareil.",
    },
    alone: {
      title: "Seul·e, pour un premier regard",
      text: "Vous répondez pour vous, sans rien attendre. Vous pourrez inviter l’autre côté plus tard.",
    },
    paper: {
      title: "Sur papier",
      text: "Imprimez la cible et remplissez-la au stylo, chacun la sienne. Vous pourrez saisir les feuilles ici ensuite.",
    },
  },

  privacy: {
    title: "Ce que vous dites reste entre vous",
    points: [
      "Ni compte, ni nom, ni adresse obligatoires.",
      "Vos réponses restent cachées jusqu’à la fin, même pour la personne qui vous invite.",
      "Vous pouvez tout retirer à tout moment. Sans visite pendant douze mois, tout s’efface.",
      "Aucun traceur, aucune publicité, rien qui vienne d’un autre site.",
    ],
    more: "Lire ce que deviennent vos réponses",
  },

  centre: (name: string, longName: string) => `Un service libre et gratuit du ${name}, ${longName}.`,
  developing: { copy: "Copie de développement :", demonstration: "ouvrir des exemples fictifs", outbox: "voir les messages" },
}
