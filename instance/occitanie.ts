import type { Instance } from "../src/ui/shell.ts"

/** The default instance. Another region copies this file and names it in src/main.ts. */
export const instance: Instance = {
  name: "De concert",
  tagline: { fr: "Partenariat en santé · Occitanie", en: "Partnership in health · Occitanie" },
  region: "Occitanie",
  centre: {
    name: "COPS Occitanie",
    longName: { fr: "Centre Opérationnel du Partenariat en Santé", en: "Operational Centre for Partnership in Health" },
    email: "contact@cops.example",
    postalAddress: "Toulouse",
  },
  publisher: { director: "Direction de l’association Savoirs Patients", host: "Hébergement choisi par le centre" },
  dataProtection: { officer: "Référent·e données personnelles du COPS Occitanie", email: "donnees@cops.example" },
  source: "",
}
