import type { Card, DashboardCard } from "../../../core/dashboard.ts"
import { findOwnPlaces, type OwnPlace } from "./queries.ts"
import { words } from "./words.ts"

/** What waits in the assessments of someone's account: answers to finish, a result to talk about. */
export const ownAssessments: DashboardCard = {
  key: "assessments",
  async load({ db }, { id, language }) {
    const places = await findOwnPlaces(db, id)
    if (places.length === 0) return undefined
    const text = words(language).card
    const waiting = places.flatMap((place): Card["waiting"] => {
      const act = whatWaits(place)
      return act
        ? [{ label: text[act.words](place.subject), path: `/auto-evaluation/${place.id}/${act.part}`, since: act.since }]
        : []
    })
    return {
      title: text.title,
      content: <p>{text.count(places.length)}</p>,
      waiting,
      more: { label: text.all, path: "/auto-evaluation/reprendre" },
    }
  },
}

type Act = { words: "finish" | "place"; part: string; since: Date }

/** What a place waits for from its person: nothing while the others answer, nothing once both sides talk. */
export function whatWaits({ claimedAt, finishedAt, revealedAt, placing }: OwnPlace): Act | undefined {
  if (revealedAt) return placing ? undefined : { words: "place", part: "restitution", since: revealedAt }
  return finishedAt ? undefined : { words: "finish", part: "reponses", since: claimedAt }
}
