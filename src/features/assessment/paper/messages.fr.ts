export const fr = {
  breadcrumb: "S’auto-évaluer",
  sides: { partner: "Partenaire", professional: "Professionnel·le" },

  paper: {
    title: "S’évaluer sur papier",
    description: "La cible d’auto-évaluation du partenariat, à imprimer et à remplir au stylo, pour chacun des quatre cadres.",
    lead: "Pas de réseau, pas d’écran, ou simplement l’envie d’un stylo ? La cible se remplit aussi sur papier, et les deux feuilles se saisissent ensuite ici.",
    howTitle: "En trois temps",
    how1: {
      title: "Le côté professionnel s’évalue",
      text: "Une feuille, onze critères, de 0 à 4. Chacun répond seul, sans montrer sa feuille.",
    },
    how2: {
      title: "Le côté partenaire s’évalue",
      text: "Patient·e, proche, représentant·e des usagers… : une autre feuille, les mêmes critères, seul·e aussi.",
    },
    how3: {
      title: "On compare et on place ensemble",
      text: "Les deux feuilles côte à côte, on en parle. Pour chaque critère, un niveau placé à deux, ou un désaccord reconnu. Ce n’est pas une moyenne.",
    },
    sheetsTitle: "La feuille à imprimer",
    sheetsLead: "Une page avec la cible, une page avec les critères. Imprimez-en une par côté.",
    sheet: "Ouvrir la feuille (PDF)",
    entryTitle: "Vous avez rempli vos feuilles ?",
    entryLead: "Saisissez-les ici pour les garder, voir la cible commune et suivre ce qui change d’une date à l’autre.",
    entry: "Saisir deux feuilles",
  },

  sheet: {
    title: "S’évaluer sur papier",
    steps: [
      "Chacun remplit sa feuille, seul, sans montrer ses réponses.",
      "Puis on pose les deux feuilles côte à côte et on en parle.",
      "Enfin, on place ensemble chaque critère, ou on note le désaccord.",
    ],
    subject: "Sujet",
    date: "Date",
    answeringAs: "Je réponds côté",
    partner: "partenaire",
    professional: "professionnel·le",
    targetAlt:
      "Une cible vide : onze secteurs, un par critère, groupés en quatre axes, et quatre anneaux de 1 à 4 à colorier depuis le centre.",
    table: "Les onze critères",
    howToTick:
      "Pour chaque critère, entourez un niveau. « ? » : je ne peux pas dire, ou cela ne nous concerne pas. Ce n’est pas un zéro.",
    number: "N°",
    criterion: "Critère",
    cannotSay: "Ne peut pas dire",
    afterwards: "Ensuite",
    whereToEnter: "Les deux feuilles remplies peuvent être saisies sur le site, rubrique S’auto-évaluer, « Sur papier ».",
    page: "page",
  },

  choose: {
    title: "Quelle feuille avez-vous remplie ?",
    lead: "Son titre est en haut de la première page.",
  },

  entry: {
    title: "Saisir deux feuilles",
    lead: "Les deux côtés, tels qu’ils sont sur le papier. Le résultat dira que les réponses viennent de feuilles papier.",
    another: "Ce n’est pas la bonne feuille ?",
    summary: "Il manque quelque chose",
    aboutTitle: "Les feuilles",
    subject: "Le sujet",
    subjectHint: (example: string) =>
      `Par exemple : « ${example} ». N’écrivez jamais le nom d’une personne ni celui d’une maladie.`,
    date: "La date des feuilles",
    side: "De quel côté êtes-vous, vous qui saisissez ?",
    names: { partner: "Comment nommer le côté partenaire ?", professional: "Comment nommer le côté professionnel ?" },
    namesHint: "Par exemple « un patient » ou « une infirmière ». Un nom n’est pas nécessaire.",
    criteriaTitle: "Les critères",
    key: "Les niveaux",
    keyboard:
      "Au clavier : tapez le chiffre ou « ? », la ligne suivante vient toute seule. « - » : rien de placé ; « = » : pas d’accord.",
    joint: "Placé ensemble",
    cannotSay: "Ne peut pas dire, ou non concerné",
    cannotSayShort: "ne peut pas dire",
    noAgreementShort: "pas d’accord",
    noneShort: "rien de placé",
    noAgreement: "Pas d’accord pour l’instant",
    none: "Rien de placé",
    more: "Remarques et note",
    remark: { partner: "Remarque du côté partenaire", professional: "Remarque du côté professionnel" },
    note: "Note de ce qui a été placé ensemble",
    submit: "Enregistrer et voir le résultat",
    kept: "Le lien de chaque côté reste dans ce navigateur trente jours : vous pouvez continuer à deux, sur cet écran.",
    faults: {
      subject: "Dites en quelques mots de quoi il s’agit.",
      date: {
        missing: "Écrivez la date qui est sur les feuilles.",
        not_a_day: "Cette date ne se lit pas. Écrivez-la par exemple 2026-03-12.",
        in_future: "Cette date est dans l’avenir : écrivez celle des feuilles.",
        too_old: "Cette date est très ancienne : vérifiez l’année.",
      },
      side: "Dites de quel côté vous êtes.",
      tooLong: (length: number, limit: number) => `Ce texte compte ${length} signes ; ${limit} au plus sont possibles.`,
      level: "Choisissez un niveau.",
      levels: {
        both: (criterion: string) => `${criterion} : les niveaux des deux côtés`,
        partner: (criterion: string) => `${criterion} : le niveau côté partenaire`,
        professional: (criterion: string) => `${criterion} : le niveau côté professionnel`,
      },
      joint: {
        note_alone: "Il y a une note : choisissez le niveau placé ensemble, ou « Pas d’accord ».",
        unknown: "Choisissez un niveau placé ensemble, ou « Rien de placé ».",
      },
      of: (criterion: string, message: string) => `${criterion} : ${message}`,
    },
  },
}
