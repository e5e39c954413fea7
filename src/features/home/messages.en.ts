import type { Words } from "../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Caring together, deciding together",
  heading: "Caring together, deciding together.",
  description:
    "Patients, relatives and professionals look together at where their partnership stands, then talk about it. Free, no account, no advertising.",
  lead: "Patients, relatives and professionals build health as equals. Here, both sides look at where you stand, and you decide what comes next.",
  start: "Start a self-assessment",
  how: "How does it work?",
  ease: "Ten minutes, on a phone. No account, no name to give.",

  example: {
    title: "Fictional example of a self-assessment",
    centre: "De concert",
    caption: "A fictional example. The further a colour reaches outwards, the more the action is carried out together.",
    partner: "Partner side",
    professional: "Professional side",
    joint: "Placed together",
    noAgreement: "Acknowledged disagreement",
    text: "A target with four axes and eleven criteria. Each criterion has two halves: the level as the partner side sees it and the level as the professional side sees it, from 0 at the centre to 4 at the rim. A diamond marks the level that both sides placed together. Here the two views are close on information and far apart on the action plan, where a disagreement is acknowledged.",
  },

  axes: {
    title: "Four questions to ask each other",
    lead: "They are the four colours of the target, and hold eleven criteria, the same for both sides.",
    expression: { name: "Co-expression", text: "Do we understand each other, and does every point of view count?" },
    decision: { name: "Co-decision", text: "Do we explore the options and choose the goals together?" },
    construction: { name: "Co-construction", text: "Do we prepare the plan, the means and the roles together?" },
    implementation: { name: "Co-implementation", text: "Do we lead the project, then evaluate it, together?" },
  },

  steps: {
    title: "Each alone, then together",
    lead: "Nothing is shown before everyone has finished. Then you talk.",
    apart: {
      title: "Each on their own",
      text: "Eleven criteria, from 0 to 4. You can stop and come back, or say that you cannot tell.",
    },
    together: {
      title: "Discover it together",
      text: "Both views appear at the same moment, on the same target. Differences become questions.",
    },
    placed: {
      title: "Agree, or not",
      text: "A level placed by both, or an acknowledged disagreement. Then a few actions, each with a date and someone to see to it.",
    },
  },

  ways: {
    title: "The way that suits you",
    both: {
      title: "With both sides",
      text: "One or several people on each side. Each gets a link, or answers in turn on the same device.",
    },
    alone: {
      title: "Alone, for a first look",
      text: "You answer for yourself and wait for nobody. You can invite the other side later.",
    },
    paper: {
      title: "On paper",
      text: "Print the target and fill it in with a pen, each their own. You can enter the sheets here afterwards.",
    },
  },

  privacy: {
    title: "What you say stays between you",
    points: [
      "No account, no name and no address required.",
      "Your answers stay hidden until the end, even from the person who invites you.",
      "You can withdraw everything at any time. After twelve months without a visit, everything is erased.",
      "No trackers, no advertising, nothing that comes from another site.",
    ],
    more: "Read what becomes of your answers",
  },

  centre: (name, longName) => `A free and open service of ${name}, ${longName}.`,
  developing: { copy: "Development copy:", demonstration: "open fictional examples", outbox: "see the mails" },
}
