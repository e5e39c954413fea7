import type { Words } from "../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  statuses: {
    _400: {
      title: "This request is incomplete",
      text: "The page did not send what was expected. Go back, reload the page and try again.",
    },
    _401: { title: "Your session has ended", text: "Sign in to go on." },
    _403: {
      title: "This is not possible for now",
      text: "This page exists, but this action is not open here, or not yet. Nothing was changed.",
    },
    _404: {
      title: "This page cannot be found",
      text: "The address may have changed, or the link was replaced, withdrawn or already used elsewhere. Check the address, or ask for a new link.",
    },
    _409: {
      title: "Something changed in the meantime",
      text: "Someone else changed what you had in front of you. Nothing is lost: read the page again before you go on.",
    },
    _413: {
      title: "This text is too long",
      text: "What was sent is more than we can take. Shorten the text, then send it again.",
    },
    _415: { title: "This format is not accepted", text: "This page expects a form." },
    _422: { title: "Something is missing", text: "Part of what was sent does not belong to this page. Reload it and try again." },
    _429: { title: "Too many tries in a row", text: "To keep everyone safe, we pause. Wait a few minutes, then try again." },
    _500: { title: "A fault on our side", text: "It is not your doing. What was saved is still saved. Try again in a moment." },
    _503: {
      title: "The service will be back in a moment",
      text: "Our data cannot be reached right now. What was saved is still saved. Reload the page in a few seconds.",
    },
  },
  reasons: {
    sealed: "These answers stay hidden from this link.",
    cannot_place: "Joint placing happens once both sides have finished and someone is still there on each side.",
    too_many_actions: "Thirty actions are noted already. Remove one before you add another.",
    cannot_invite:
      "Nobody can be invited here any more: everyone has finished, this side is closed, or ten people already answer on it.",
    already_used: "This invitation has already been opened. To give a new link, replace it.",
    cannot_replace: "This link cannot be replaced from here.",
    cannot_revoke: "This invitation can no longer be taken back.",
    cannot_close: "This side cannot be closed: someone on it has finished, or it is closed already.",
    cannot_take_up: "These answers can no longer be taken up: the other side has finished, or they are hidden on this device.",
    cross_origin:
      "This request comes from another site, or from a browser that does not say where it comes from. Open the page here and try again.",
    not_revealed: "The result is discovered once all sides have finished. Until then, nobody sees anyone else’s answers.",
    finished: "These answers are finished: they no longer change.",
    starter_only: "Only the person who started this self-assessment can do that.",
    cannot_join: "This place cannot be kept in an account: its link went through other hands, or the device is shared.",
    joined_already: "Another place in this self-assessment is in your space already. A person answers it once.",
    cannot_leave_account: "Make a new personal link first: without it nothing would lead to this self-assessment.",
    suspended: "Your account is suspended: you can read why, answer, and find your data.",
    second_factor: "This page is for the centre’s team, with two-step verification. Turn it on, then sign in with it.",
    not_finished: "Someone has not finished on this device yet. It can be handed over once they have.",
  },
  signIn: {
    title: "Your session has ended",
    lead: "Nothing is lost: this page keeps what you wrote. Sign in, then send it again from here.",
    leadEmpty: "Sign in to go on. Nothing was changed.",
    first: "1. Sign in",
    signIn: "Sign in (new tab)",
    second: "2. Send what you wrote",
    send: "Send again",
  },
  prose: { title: "What you had written", hint: "None of this text is lost: copy it before you leave this page." },
  home: "Back to the home page",
  ways: { suspended: "Read and answer", second_factor: "Turn two-step verification on" },
  assessment: "Go to the self-assessment",
  tryAgain: (minutes) => (minutes <= 1 ? "You can try again in one minute." : `You can try again in ${minutes} minutes.`),
  reference: (id) => `If you write to us, please give this reference: ${id}`,
}
