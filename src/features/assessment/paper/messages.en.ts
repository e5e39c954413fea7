import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  breadcrumb: "Self-assessment",
  sides: { partner: "Partner", professional: "Professional" },

  paper: {
    title: "Assess on paper",
    description: "The self-assessment target of partnership, to print and fill in with a pen, for each of the four settings.",
    lead: "No network, no screen, or simply fond of a pen? The target can be filled in on paper too, and the two sheets entered here afterwards.",
    howTitle: "In three steps",
    how1: {
      title: "The professional side assesses",
      text: "One sheet, eleven criteria, from 0 to 4. Each person answers alone, without showing their sheet.",
    },
    how2: {
      title: "The partner side assesses",
      text: "Patient, relative, users’ representative…: another sheet, the same criteria, alone as well.",
    },
    how3: {
      title: "You compare and place together",
      text: "With the two sheets side by side, you talk. For each criterion, one level placed by both, or a disagreement recognised. It is not an average.",
    },
    sheetsTitle: "The sheet to print",
    sheetsLead: "One page with the target, one page with the criteria. Print one for each side.",
    sheet: "Open the sheet (PDF)",
    entryTitle: "Have you filled in your sheets?",
    entryLead: "Enter them here to keep them, see the shared target and follow what changes from one date to the next.",
    entry: "Enter two sheets",
  },

  sheet: {
    title: "Assess on paper",
    steps: [
      "Each person fills in their sheet, alone, without showing their answers.",
      "Then you put the two sheets side by side and talk about them.",
      "Last, you place each criterion together, or note that you disagree.",
    ],
    subject: "Subject",
    date: "Date",
    answeringAs: "I answer as",
    partner: "partner",
    professional: "professional",
    targetAlt:
      "An empty target: eleven sectors, one for each criterion, grouped in four axes, and four rings from 1 to 4 to colour from the centre.",
    table: "The eleven criteria",
    howToTick: "For each criterion, circle one level. “?”: I can’t say, or it does not apply to us. That is not a zero.",
    number: "No.",
    criterion: "Criterion",
    cannotSay: "Can’t say",
    afterwards: "Afterwards",
    whereToEnter: "The two filled sheets can be entered on the site, under Self-assessment, “On paper”.",
    page: "page",
  },

  choose: {
    title: "Which sheet did you fill in?",
    lead: "Its title is at the top of the first page.",
  },

  entry: {
    title: "Enter two sheets",
    lead: "Both sides, as they stand on paper. The result will say that the answers come from sheets of paper.",
    another: "Not the right sheet?",
    summary: "Something is missing",
    aboutTitle: "The sheets",
    subject: "The subject",
    subjectHint: (example) => `For instance: “${example}”. Never write the name of a person or of an illness.`,
    date: "The date of the sheets",
    side: "Which side are you on, you who enter them?",
    names: { partner: "What to call the partner side?", professional: "What to call the professional side?" },
    namesHint: "For instance “a patient” or “a nurse”. A name is not needed.",
    criteriaTitle: "The criteria",
    key: "The levels",
    keyboard: "With a keyboard: type the digit or “?”, and the next row comes by itself. “-”: nothing placed; “=”: no agreement.",
    joint: "Placed together",
    cannotSay: "Can’t say, or does not apply",
    cannotSayShort: "can’t say",
    noAgreementShort: "no agreement",
    noneShort: "nothing placed",
    noAgreement: "No agreement for now",
    none: "Nothing placed",
    more: "Remarks and note",
    remark: { partner: "Remark of the partner side", professional: "Remark of the professional side" },
    note: "Note on what was placed together",
    submit: "Save and see the result",
    kept: "Each side’s link stays in this browser for thirty days: you can go on together, on this screen.",
    faults: {
      subject: "Say in a few words what it is about.",
      date: {
        missing: "Write the date that is on the sheets.",
        not_a_day: "This date can’t be read. Write it like 2026-03-12.",
        in_future: "This date is in the future: write the one on the sheets.",
        too_old: "This date is very old: check the year.",
      },
      side: "Say which side you are on.",
      tooLong: (length, limit) => `This text has ${length} characters; ${limit} at most are possible.`,
      level: "Choose a level.",
      levels: {
        both: (criterion) => `${criterion}: the levels of both sides`,
        partner: (criterion) => `${criterion}: the level of the partner side`,
        professional: (criterion) => `${criterion}: the level of the professional side`,
      },
      joint: {
        note_alone: "There is a note: choose the level placed together, or “No agreement”.",
        unknown: "Choose a level placed together, or “Nothing placed”.",
      },
      of: (criterion, message) => `${criterion}: ${message}`,
    },
  },
}
