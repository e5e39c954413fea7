import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  title: "Jobs",
  lead: "What the platform does outside its pages: sending, erasing when it is time, preparing. One sees names, times and codes, never what it is about.",
  queues: {
    title: "Queues",
    caption: "Job queues",
    columns: { name: "Queue", waiting: "Waiting", running: "Running", failed: "Failed", last: "Last done" },
    idle: (count) => `Queues at rest (${count})`,
    since: (date) => `since ${date}`,
    never: "–",
    calm: "No queue has work at the moment.",
    empty: { title: "No queue", text: "Queues appear once the platform has started its jobs." },
  },
  schedules: {
    title: "What comes back by itself",
    caption: "Regular jobs",
    head: ["Queue", "Rhythm", "Next time"],
    days: ["on Sundays", "on Mondays", "on Tuesdays", "on Wednesdays", "on Thursdays", "on Fridays", "on Saturdays"],
    daily: (at) => `every day at ${at}`,
    weekly: (day, at) => `${day} at ${at}`,
    monthly: (day, at) => `on day ${day} of each month at ${at}`,
    minutes: (count) => `every ${count} minutes`,
    hourly: (minute) => `every hour, at minute ${minute}`,
  },
  failed: {
    title: "Failed jobs",
    lead: "They were tried several times. Once the cause is gone, retry them: nothing will be done twice.",
    caption: "Failed jobs",
    queue: "Queue",
    anyQueue: "All",
    columns: { queue: "Queue", when: "Since", tries: "Tries", code: "Error" },
    choose: (queue, date) => `Choose: ${queue}, ${date}`,
    retry: "Retry the ticked jobs",
    retryAll: (queue, count) => `Retry all: ${queue} (${count})`,
    empty: { title: "No failure", text: "Every job was done, or is still being tried." },
  },
  retried: (count) =>
    count === 0
      ? "Nothing was retried: these jobs had not failed any more, or nothing was ticked."
      : count === 1
        ? "One job is being retried."
        : `${count} jobs are being retried.`,
}
