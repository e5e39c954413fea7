// What someone may agree to here: a feature that wants to ask for something adds it to the list. No database, HTTP or clock.
import type { Language } from "../../../core/i18n.ts"

type Text = Record<Language, string>

export type Purpose = {
  /** As the features’ code knows it: "charter". */
  key: string
  title: Text
  /** What it means to agree. */
  explains: Text
  /** Where all of it is. */
  more?: { path: string; label: Text }
  /** What holds only as long as there is an account; everything else is given and withdrawn here. */
  lastsWithAccount?: Text
  /** What is agreed to now: the version that is recorded when it is given here. */
  version?: string
}

export const PURPOSES: Purpose[] = [
  {
    key: "charter",
    title: { fr: "La charte", en: "The charter" },
    explains: {
      fr: "Les règles qui permettent de se parler en confiance ici, et ce que le service fait de vos données.",
      en: "The rules that let us talk to each other here in trust, and what the service does with your data.",
    },
    more: { path: "/charte", label: { fr: "Lire la charte", en: "Read the charter" } },
    lastsWithAccount: {
      fr: "On ne peut pas avoir de compte sans elle : pour retirer votre accord, effacez votre compte.",
      en: "There is no account without it: to withdraw your consent, erase your account.",
    },
  },
  // Twins of the viewers in personal-space/profile/profile.ts, where it is asked.
  accessNeeds(
    "organisers",
    {
      fr: "Mes besoins d’accès, vus par qui organise",
      en: "My access needs, seen by organisers",
    },
    {
      fr: "Les personnes qui organisent ce à quoi vous vous inscrivez voient vos besoins d’accès.",
      en: "The people who organise what you register for see your access needs.",
    },
  ),
  accessNeeds(
    "advisers",
    {
      fr: "Mes besoins d’accès, vus par le centre",
      en: "My access needs, seen by the centre",
    },
    {
      fr: "Les personnes du centre qui répondent à vos demandes voient vos besoins d’accès.",
      en: "The people of the centre who answer your requests see your access needs.",
    },
  ),
  accessNeeds(
    "projects",
    {
      fr: "Mes besoins d’accès, vus par mes projets",
      en: "My access needs, seen by my projects",
    },
    {
      fr: "Les personnes des projets auxquels vous participez voient vos besoins d’accès.",
      en: "The people of the projects that you take part in see your access needs.",
    },
  ),
]

function accessNeeds(viewer: string, title: Text, explains: Text): Purpose {
  const more = { path: "/mon-espace/profil/acces", label: { fr: "Voir mes besoins d’accès", en: "See my access needs" } }
  return { key: `access_needs.${viewer}`, title, explains, more, version: "1" }
}

/** One that is given and withdrawn by a button. */
export type FreePurpose = Purpose & { version: string }

export function isFree(purpose: Purpose): purpose is FreePurpose {
  return purpose.version !== undefined && purpose.lastsWithAccount === undefined
}

type Given = { purpose: string; version: string; givenAt: Date; withdrawnAt: Date | null }

/** A purpose with what someone said of it: what holds now, and all that was ever said, the newest first. */
export type PurposeState<One extends Given = Given> = { purpose: Purpose; now: One | undefined; history: One[] }

/** In the order of the list; what is no longer asked stays readable at the end, under its key. */
export function statesOf<One extends Given>(purposes: Purpose[], given: One[]): PurposeState<One>[] {
  const known = new Set(purposes.map(({ key }) => key))
  const others = [...new Set(given.map((one) => one.purpose))].filter((key) => !known.has(key))
  return [...purposes, ...others.map(formerPurpose)].map((purpose) => {
    const history = given.filter((one) => one.purpose === purpose.key)
    return { purpose, now: history.find((one) => one.withdrawnAt === null), history }
  })
}

function formerPurpose(key: string): Purpose {
  const explains = { fr: "Ce n’est plus demandé.", en: "This is no longer asked." }
  return { key, title: { fr: key, en: key }, explains }
}
