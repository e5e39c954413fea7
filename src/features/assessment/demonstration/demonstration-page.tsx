import { localPath } from "../../../core/i18n.ts"
import { Button } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import type { findDemonstration } from "./queries.ts"
import { words } from "./words.ts"

type Found = Awaited<ReturnType<typeof findDemonstration>>[number]

/** Every fictional person, with a button that opens their link. */
export function DemonstrationPage({ shell, participants }: { shell: Shell; participants: Found[] }) {
  const text = words(shell.language)
  const threads = Object.values(Object.groupBy(participants, (one) => one.threadId)) as Found[][]
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} noIndex>
      {threads.length === 0 ? (
        <EmptyState title={text.empty.title}>
          <p>{text.empty.text}</p>
        </EmptyState>
      ) : (
        <p>{text.both}</p>
      )}
      <p>
        {text.team} <a href={localPath(shell.language, "/demonstration/equipe")}>{text.teamLink}</a>
      </p>
      {threads.map((thread) => (
        <Section key={thread[0]?.threadId} title={<span dir="auto">{thread[0]?.subject}</span>}>
          {(Object.values(Object.groupBy(thread, (one) => one.assessmentId)) as Found[][]).toReversed().map((people) => (
            <Assessment key={people[0]?.assessmentId} shell={shell} people={people} />
          ))}
        </Section>
      ))}
    </Layout>
  )
}

function Assessment({ shell, people }: { shell: Shell; people: Found[] }) {
  const text = words(shell.language)
  const [first] = people
  if (!first) return null
  return (
    <div class="demonstration">
      <p class="demonstration__state">
        {text.begun(formatDate(shell.language, first.createdAt))}{" "}
        <Tag tone={first.revealedAt ? "shared" : "neutral"}>{text.states[stateOf(first)]}</Tag>
      </p>
      <ul class="demonstration__people">
        {people.map((one) => (
          <li key={one.id}>
            <OpenAs shell={shell} participant={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function OpenAs({ shell, participant: { id, name, side, claimedAt, starter } }: { shell: Shell; participant: Found }) {
  const text = words(shell.language)
  const note = claimedAt === null ? text.invited : starter ? text.starter : undefined
  return (
    <form method="post" action={localPath(shell.language, "/demonstration")}>
      <input type="hidden" name="participant" value={id} />
      <Button variant="secondary" sign={side}>
        {text.openAs(name ?? text.someone)}
      </Button>
      <span class="demonstration__note">
        {text.sides[side]}
        {note && `, ${note}`}
      </span>
    </form>
  )
}

function stateOf({ origin, mode, revealedAt }: Found): "alone" | "waiting" | "revealed" | "paper" {
  if (origin === "paper") return "paper"
  if (mode === "alone") return "alone"
  return revealedAt ? "revealed" : "waiting"
}
