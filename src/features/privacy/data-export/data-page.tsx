import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { ShowYourself } from "../show-yourself.tsx"
import type { DataExport, Demand, ExportState } from "./data-export.ts"
import { ExportCard } from "./export-card.tsx"
import { words } from "./words.ts"

export type DataPageProps = {
  shell: Shell
  /** The latest one, if there is one. */
  latest: { state: ExportState; dataExport: DataExport; path: string } | undefined
  demand: Demand
  /** Signed in a short while ago: a form that asks is not refused. */
  recent: boolean
}

/** What a download holds, where the last one stands, and the way to ask for one. */
export function DataPage({ shell, latest, demand, recent }: DataPageProps) {
  const { language } = shell
  const text = words(language)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: text.space }]}
    >
      {latest && <ExportCard language={language} {...latest} />}
      <Section title={text.what.title}>
        <Prose>
          <ul>
            {text.what.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p>{text.what.others}</p>
          <p>{text.how}</p>
        </Prose>
        <Ask language={language} again={latest !== undefined} demand={demand} recent={recent} />
      </Section>
      <Actions>
        <ButtonLink href={localPath(language, "/mon-espace/consentements")} variant="quiet" icon="handshake">
          {text.consents}
        </ButtonLink>
        <ButtonLink href={localPath(language, "/mon-espace/compte/effacement")} variant="quiet" icon="trash-2">
          {text.erase}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

type AskProps = { language: Language; again: boolean; demand: Demand; recent: boolean }

function Ask({ language, again, demand, recent }: AskProps) {
  const text = words(language)
  if (!demand.allowed) return demand.why === "too_many" ? <p>{text.tooMany(formatDateTime(language, demand.again))}</p> : null
  if (!recent) return <ShowYourself language={language} path="/mon-espace/donnees" words={text.signInFirst} />
  return (
    <form method="post" action={localPath(language, "/mon-espace/donnees")}>
      <Actions>
        <Button variant={again ? "secondary" : "primary"} icon="folder">
          {again ? text.askAgain : text.ask}
        </Button>
      </Actions>
    </form>
  )
}
