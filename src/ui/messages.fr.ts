import { formatNumber } from "./format.ts"

export const fr = {
  skip: { label: "Accès rapide", content: "Aller au contenu", menu: "Aller au menu" },
  menu: { label: "Menu principal", open: "Menu", close: "Fermer", home: "(accueil)" },
  breadcrumb: "Vous êtes ici",
  language: { label: "Langue", fr: "Français", en: "English" },
  footer: {
    label: "Pied de page",
    accessibility: "Accessibilité : partiellement conforme",
    legal: "Mentions légales",
    privacy: "Vie privée",
    designSystem: "Système de design",
    source: "Code source",
    free: "Logiciel libre, licence AGPL-3.0",
    write: "Nous écrire",
  },
  comfort: {
    title: "Confort de lecture",
    why: "Ces choix restent sur cet appareil.",
    size: { legend: "Taille du texte", normal: "Habituelle", large: "Grande", larger: "Très grande" },
    spacing: { legend: "Espacement", normal: "Habituel", airy: "Aéré" },
    contrast: { legend: "Contraste", normal: "Habituel", high: "Renforcé" },
    theme: { legend: "Couleurs", auto: "Automatiques", light: "Claires", dark: "Sombres" },
    apply: "Appliquer",
    close: "Fermer",
  },
  field: {
    optional: "(facultatif)",
    limit: (count: number) => `${formatNumber("fr", count)} caractères au plus.`,
    leftOne: "Il reste {n} caractère.",
    leftMany: "Il reste {n} caractères.",
    overOne: "{n} caractère de trop.",
    overMany: "{n} caractères de trop.",
  },
  steps: { label: "Étapes", done: "(fait)", current: "(étape en cours)", todo: "(à venir)" },
  pagination: { previous: "Page précédente", next: "Page suivante" },
  copy: { label: "Copier", done: "Copié.", failed: "La copie n’a pas marché : sélectionnez le texte." },
}
