import { localPath } from "../../../core/i18n.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Prose, Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words as peopleWords } from "../people/words.ts"
import { words } from "./words.ts"

/** The plain page that tells what becomes of answers. Keep it in step with lock.ts, invitation.ts and actions.ts. */
export function PrivacyPage({ shell }: { shell: Shell }) {
  const text = words(shell.language).privacy
  return (
    <Layout
      shell={shell}
      title={text.title}
      description={text.description}
      lead={text.lead}
      width="text"
      breadcrumb={[{ path: "/auto-evaluation", label: peopleWords(shell.language).breadcrumb }]}
    >
      {text.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          <Prose>
            {section.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Prose>
        </Section>
      ))}
      <p>
        {text.more} <a href={localPath(shell.language, "/vie-privee")}>{text.moreLink}</a>
      </p>
    </Layout>
  )
}
