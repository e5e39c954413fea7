import type { JSX } from "preact"
import type { Actor } from "./auth/actor.ts"
import type { Services } from "./services.ts"

/** What a feature shows on Mon espace; nothing when it has nothing to say. One query at most: cards are loaded side by side. */
export type DashboardCard = {
  key: string
  load: (services: Services, actor: Actor) => Promise<Card | undefined>
}

export type Card = {
  title: string
  /** What waits for the member comes first. */
  waiting: Waiting[]
  content?: JSX.Element
  /** Where all of it is. */
  more?: { label: string; path: string }
}

export type Waiting = { label: string; path: string; since: Date }
