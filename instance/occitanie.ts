import type { Instance } from "../src/ui/shell.ts"

/** The default instance. Another region copies this file and names it in src/main.ts. */
export const instance: Instance = {
  name: "De concert",
  tagline: { fr: "Partenariat en santé · Occitanie", en: "Partnership in health · Occitanie" },
  region: "Occitanie",
  departments: [
    { code: "09", name: "Ariège" },
    { code: "11", name: "Aude" },
    { code: "12", name: "Aveyron" },
    { code: "30", name: "Gard" },
    { code: "31", name: "Haute-Garonne" },
    { code: "32", name: "Gers" },
    { code: "34", name: "Hérault" },
    { code: "46", name: "Lot" },
    { code: "48", name: "Lozère" },
    { code: "65", name: "Hautes-Pyrénées" },
    { code: "66", name: "Pyrénées-Orientales" },
    { code: "81", name: "Tarn" },
    { code: "82", name: "Tarn-et-Garonne" },
  ],
  centre: {
    name: "COPS Occitanie",
    longName: { fr: "Centre Opérationnel du Partenariat en Santé", en: "Operational Centre for Partnership in Health" },
    email: "contact@cops.example",
    postalAddress: "Toulouse",
  },
  publisher: {
    director: { fr: "La direction de l’association Savoirs Patients", en: "The management of the association Savoirs Patients" },
    host: { fr: "L’hébergeur choisi par le centre", en: "The hosting provider chosen by the centre" },
  },
  dataProtection: {
    officer: { fr: "la personne référente pour les données personnelles", en: "the person in charge of personal data" },
    email: "donnees@cops.example",
  },
  source: "",
}
