import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { TextField } from "../../../ui/fields.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { ShowYourself } from "../show-yourself.tsx"
import { Frame, HERE } from "./erasure-frame.tsx"
import { words } from "./words.ts"

export type Fault = "wrong_word" | "last_administrator"

type ErasurePageProps = {
  shell: Shell
  /** What the features say goes, and stays. */
  explained: { goes: string[]; stays: string[] }
  recent: boolean
  typed?: string
  fault?: Fault | undefined
}

/** Says what goes and what stays, and why, before anything is asked. */
export function ErasurePage({ shell, explained, recent, typed, fault }: ErasurePageProps) {
  const { language } = shell
  const text = words(language)
  return (
    <Frame shell={shell} title={text.title} lead={text.lead}>
      {fault && <ErrorSummary title={text.refused} errors={[{ field: "word", message: text.faults[fault] }]} />}
      <Section title={text.goesTitle}>
        <Points points={explained.goes} />
      </Section>
      <Section title={text.staysTitle}>
        <Points points={[...explained.stays, text.staysBackup]} />
      </Section>
      <Section title={text.howTitle}>
        <p>{text.how}</p>
        <p>
          <a href={localPath(language, "/mon-espace/donnees")}>{text.takeAway}</a>
        </p>
      </Section>
      <Section title={text.confirmTitle}>
        {recent ? (
          <form class="form" method="post" action={localPath(language, HERE)} autocomplete="off">
            <TextField
              language={language}
              name="word"
              label={text.label(text.word)}
              value={typed}
              width="short"
              required
              spellcheck={false}
              error={fault === "wrong_word" ? text.faults.wrong_word : undefined}
            />
            <Actions>
              <Button variant="danger" icon="trash-2">
                {text.ask}
              </Button>
              <ButtonLink href={localPath(language, "/mon-espace")} variant="secondary">
                {text.stay}
              </ButtonLink>
            </Actions>
          </form>
        ) : (
          <ShowYourself language={language} path={HERE} words={text.signInFirst} />
        )}
      </Section>
    </Frame>
  )
}

function Points({ points }: { points: string[] }) {
  return (
    <Prose>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Prose>
  )
}
