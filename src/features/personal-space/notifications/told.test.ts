import { expect, test } from "vitest"
import { NOTIFICATION_KINDS } from "../../../../tests/support/notifications.ts"
import { groupByHeading, sentenceOf } from "./told.ts"

test("a notification is put into the reader's words when it is read", () => {
  const told = { kind: "project.news", parts: { title: "Le carnet" } }
  expect(sentenceOf("fr", NOTIFICATION_KINDS, told)).toBe("Une nouvelle : Le carnet")
  expect(sentenceOf("en", NOTIFICATION_KINDS, told)).toBe("News: Le carnet")
})

test("one of a kind that is no more still says that something happened", () => {
  expect(sentenceOf("fr", NOTIFICATION_KINDS, { kind: "gone", parts: {} })).toBe("Quelque chose s’est passé dans votre espace.")
})

test("headings come in the order of what is newest, and keep the order below them", () => {
  const things = ["meeting.new", "project.news", "meeting.minutes", "gone"].map((kind, place) => ({ kind, place }))
  expect(groupByHeading("en", NOTIFICATION_KINDS, things)).toEqual([
    { heading: "Meetings", things: [things[0], things[2]] },
    { heading: "Projects", things: [things[1]] },
    { heading: "Other news", things: [things[3]] },
  ])
})
