// Fictional assessments, for whoever discovers the platform. Nobody in them exists; the texts are ours.
import type { Field, Side } from "../instrument.ts"
import type { PlacedLevel } from "../joint-placing.ts"

export type Scenario = {
  /** Fixed, so that the demonstration is recognised among everything else. */
  thread: string
  field: Field
  subject: string
  kind: "together" | "alone" | "paper"
  /** The first one starts. */
  people: [Person, ...Person[]]
  /** One a date, oldest first. */
  rounds: Round[]
}

export type Person = { name: string; side: Side }

export type Round = {
  daysAgo: number
  /** In the order of `people`; undefined for someone who never came. */
  sheets: (Sheet | undefined)[]
  finished: boolean
  closed?: Side
  placings?: Placed[]
  actions?: Planned[]
}
/** A level a criterion in the instrument's order; "?" for "I can't say", "." for no answer yet. */
export type Sheet = { levels: string; remarks?: Record<string, string> }
export type Placed = { criterion: string; level: PlacedLevel; by: Side; confirmed: boolean; note?: string }
export type Planned = {
  what: string
  criterion: string
  partner: string
  professional: string
  dueInDays: number
  done?: boolean
}

const thread = (number: number) => `0192f000-0000-7000-8000-00000000000${number}`

export const SCENARIOS: Scenario[] = [
  {
    thread: thread(1),
    field: "care",
    subject: "Préparer le retour à la maison (exemple)",
    kind: "together",
    people: [
      { name: "une infirmière de liaison", side: "professional" },
      { name: "une fille qui aide son père", side: "partner" },
    ],
    rounds: [
      {
        daysAgo: 2,
        finished: false,
        sheets: [
          {
            levels: "343?.......",
            remarks: { clear_information: "Je laisse une fiche, mais je ne sais pas si elle est relue." },
          },
          { levels: "21........." },
        ],
      },
    ],
  },
  {
    thread: thread(2),
    field: "clinical_education",
    subject: "Repenser les séances du soir du programme (exemple)",
    kind: "together",
    people: [
      { name: "une infirmière coordinatrice", side: "professional" },
      { name: "un patient partenaire ressource", side: "partner" },
      { name: "une proche-aidante partenaire", side: "partner" },
      { name: "une médiatrice de santé-pair", side: "partner" },
      { name: "un diététicien", side: "professional" },
    ],
    rounds: [
      {
        daysAgo: 24,
        finished: true,
        sheets: [
          {
            levels: "43332344232",
            remarks: {
              action_plan: "Le plan est présenté à toutes et tous à la réunion de rentrée.",
              joint_evaluation: "Nous lisons les questionnaires ensemble.",
            },
          },
          { levels: "32212213121", remarks: { action_plan: "Quand il nous arrive, les dates sont déjà prises." } },
          { levels: "4322231411?", remarks: { points_of_view: "On nous écoute, mais tard." } },
          { levels: "32121124112" },
          { levels: "43343343233", remarks: { resources_and_skills: "Les ateliers menés à deux sont les plus demandés." } },
        ],
        placings: [
          { criterion: "clear_information", level: 3, by: "professional", confirmed: true },
          {
            criterion: "points_of_view",
            level: 2,
            by: "partner",
            confirmed: true,
            note: "Les avis arrivent, mais après la réunion de préparation.",
          },
          { criterion: "shared_decisions", level: 2, by: "professional", confirmed: true },
          {
            criterion: "action_plan",
            level: "no_agreement",
            by: "partner",
            confirmed: true,
            note: "Présenter un plan, est-ce le construire ensemble\u202f? Nous en reparlons en janvier.",
          },
          { criterion: "resources_and_skills", level: 4, by: "partner", confirmed: true },
          {
            criterion: "joint_evaluation",
            level: 2,
            by: "professional",
            confirmed: false,
            note: "Nous lisons ensemble, mais nous ne choisissons pas encore les questions ensemble.",
          },
        ],
        actions: [
          {
            what: "Préparer le calendrier des séances à quatre, avant de réserver les salles.",
            criterion: "action_plan",
            partner: "le patient partenaire",
            professional: "la coordinatrice",
            dueInDays: 40,
          },
          {
            what: "Écrire ensemble trois questions pour la fin de chaque séance.",
            criterion: "joint_evaluation",
            partner: "la médiatrice de santé-pair",
            professional: "",
            dueInDays: 75,
          },
          {
            what: "Envoyer l’ordre du jour une semaine avant, à tout le monde.",
            criterion: "points_of_view",
            partner: "",
            professional: "la coordinatrice",
            dueInDays: -5,
            done: true,
          },
        ],
      },
    ],
  },
  {
    thread: thread(3),
    field: "organisation",
    subject: "Améliorer l’accueil du matin (exemple)",
    kind: "together",
    people: [
      { name: "une directrice de la qualité", side: "professional" },
      { name: "un représentant des usagers", side: "partner" },
    ],
    rounds: [
      {
        daysAgo: 545,
        finished: true,
        sheets: [
          { levels: "32221221211" },
          { levels: "21111110100", remarks: { shared_leadership: "Les réunions sont toujours menées par la même personne." } },
        ],
        placings: [
          { criterion: "clear_information", level: 2, by: "professional", confirmed: true },
          { criterion: "shared_leadership", level: 0, by: "partner", confirmed: true },
        ],
        actions: [
          {
            what: "Mener les réunions à tour de rôle.",
            criterion: "shared_leadership",
            partner: "le représentant des usagers",
            professional: "la directrice",
            dueInDays: -400,
            done: true,
          },
        ],
      },
      {
        daysAgo: 270,
        finished: true,
        sheets: [{ levels: "33322322222" }, { levels: "32221222211" }],
        placings: [
          { criterion: "clear_information", level: 3, by: "partner", confirmed: true },
          { criterion: "shared_leadership", level: 2, by: "partner", confirmed: true, note: "Une réunion sur deux, désormais." },
          { criterion: "joint_evaluation", level: 1, by: "professional", confirmed: true },
        ],
        actions: [
          {
            what: "Choisir ensemble deux repères pour l’accueil, et les suivre.",
            criterion: "joint_evaluation",
            partner: "",
            professional: "la directrice",
            dueInDays: -120,
            done: true,
          },
        ],
      },
      {
        daysAgo: 12,
        finished: true,
        sheets: [
          { levels: "43333333333" },
          {
            levels: "33232333332",
            remarks: { joint_evaluation: "Nous avons choisi les repères ensemble\u202f: cela change tout." },
          },
        ],
        placings: [
          { criterion: "clear_information", level: 4, by: "professional", confirmed: true },
          { criterion: "shared_leadership", level: 3, by: "partner", confirmed: true },
          { criterion: "joint_evaluation", level: 3, by: "professional", confirmed: true },
        ],
      },
    ],
  },
  {
    thread: thread(4),
    field: "training",
    subject: "Le module «\u202fÉcouter en consultation\u202f» (exemple)",
    kind: "alone",
    people: [{ name: "une patiente partenaire formatrice", side: "partner" }],
    rounds: [
      {
        daysAgo: 6,
        finished: true,
        sheets: [{ levels: "33211222312", remarks: { explore_options: "Le déroulé est prêt quand j’arrive." } }],
      },
    ],
  },
  {
    thread: thread(5),
    field: "care",
    subject: "Organiser les visites à domicile (exemple)",
    kind: "together",
    people: [
      { name: "un éducateur", side: "professional" },
      { name: "une personne accompagnée", side: "partner" },
    ],
    rounds: [{ daysAgo: 50, finished: true, closed: "partner", sheets: [{ levels: "3322232321?" }, undefined] }],
  },
  {
    thread: thread(6),
    field: "care",
    subject: "Choisir le rythme des rendez-vous (exemple)",
    kind: "paper",
    people: [
      { name: "un médecin", side: "professional" },
      { name: "un patient", side: "partner" },
    ],
    rounds: [
      {
        daysAgo: 33,
        finished: true,
        sheets: [
          { levels: "43323332322" },
          { levels: "32312231221", remarks: { shared_decisions: "La date se décide sans moi." } },
        ],
        placings: [
          { criterion: "clear_information", level: 3, by: "professional", confirmed: true },
          {
            criterion: "shared_decisions",
            level: 2,
            by: "professional",
            confirmed: true,
            note: "Deux dates au choix dès la prochaine fois.",
          },
          { criterion: "shared_leadership", level: "no_agreement", by: "professional", confirmed: true },
        ],
      },
    ],
  },
]

export const THREADS = SCENARIOS.map((scenario) => scenario.thread)
