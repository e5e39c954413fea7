export const fr = {
  narrow: "Filtrer et trier",
  sort: "Trier par",
  apply: "Chercher",
  all: "Tout montrer",
  export: "Exporter en CSV",
  exportHint: "Le fichier contient tout ce que montrent ces filtres, sur toutes les pages.",
  pages: "Pages de la liste",
  noneFound: {
    title: "Rien ne correspond",
    text: "Aucune ligne ne répond à cette recherche. Enlevez un filtre, ou cherchez avec moins de mots.",
  },
  chosen: "Avec les lignes cochées",
  nothingChosen: "Rien n’était coché\u00a0: cochez au moins une ligne, puis choisissez quoi faire.",
}
