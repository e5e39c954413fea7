import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  erase: {
    title: "Withdraw, erase",
    lead: "Leaving is as simple as joining. What is erased cannot be brought back.",
    ownTitle: "Withdraw my answers",
    ownText: "Your answers, remarks, name and e-mail address are erased, and your link stops working.",
    ownStays: "What was placed together stays, without your name: it is the other side’s decision too.",
    ownStarter: "You started this self-assessment: someone else will then be able to invite and replace links.",
    ownLast: "You are the last person in this self-assessment: it will be erased as a whole.",
    own: "Withdraw my answers and erase my data",
    ownQuestion: "Withdraw your answers?",
    allTitle: "Erase the whole self-assessment",
    allText: "You started it: you can erase it for everyone, with all answers, placings and actions. All links stop working.",
    all: "Erase everything, for everyone",
    allQuestion: "Erase everything?",
    cancel: "Erase nothing",
    doneTitle: "It is erased",
    done: "What you asked to erase is erased. Your link leads nowhere any more.",
    back: "Back to the self-assessment",
    home: "Back to the home page",
  },
  privacy: {
    title: "What becomes of your answers",
    description: "Who sees what, when, for how long, and how to erase everything.",
    lead: "A self-assessment helps people talk. It serves neither to mark nor to compare people.",
    sections: [
      {
        title: "Who sees what, and when",
        lines: [
          "Before all sides have finished, nobody sees your answers or remarks: not the other side, not the person who invited you, not the platform’s team. One can only know whether you have finished.",
          "Then the people who take part see both views. If several of you are on one side, that side appears by its median level and its range; each person’s answers are shown only if everyone on that side agrees.",
          "There is no page, for the platform’s team, that shows answers.",
        ],
      },
      {
        title: "What is kept",
        lines: [
          "The subject in one line, levels, remarks, placings and actions. A name if you give one: “a nurse” is enough.",
          "An e-mail address if you give it, to find your link again. The one that someone gives to invite you is erased as soon as the invitation is opened.",
          "Nothing else: no account, no audience measurement, no call to another site. Technical logs hold no address, name, link or answer.",
        ],
      },
      {
        title: "Your links",
        lines: [
          "A personal link opens your participation to whoever has it: do not give it to anyone. The platform keeps only a fingerprint of it.",
          "An invitation link opens once. So the person who invites does not know your personal link.",
          "This browser remembers your links for thirty days in a cookie. “Forget on this device” erases it at once.",
        ],
      },
      {
        title: "For how long",
        lines: [
          "A self-assessment that nobody opens or changes for twelve months is erased. At least thirty days before, a message goes to the addresses given.",
        ],
      },
      {
        title: "Withdrawing and erasing",
        lines: [
          "At any time, you can withdraw your answers and erase your data, from your page. What was placed together stays, without your name.",
          "The person who started can erase the whole self-assessment.",
        ],
      },
    ],
    more: "The “Privacy” page says the rest: who is responsible, your rights, how to complain.",
    moreLink: "Read the “Privacy” page",
  },
}
