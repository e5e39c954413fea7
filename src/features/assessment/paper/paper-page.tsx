import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Milestones } from "../../../ui/milestones.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Instrument } from "../instrument.ts"
import { SLUGS } from "./slug.ts"
import { words } from "./words.ts"

/** The method on paper, the sheets to print, and the way to enter them. The same for everyone. */
export function PaperPage({ shell, instruments }: { shell: Shell; instruments: Instrument[] }) {
  const { language } = shell
  const text = words(language).paper
  const href = (path: string) => localPath(language, `/auto-evaluation/papier/${path}`)
  return (
    <Layout
      shell={shell}
      title={text.title}
      description={text.description}
      lead={text.lead}
      breadcrumb={[{ path: "/auto-evaluation", label: words(language).breadcrumb }]}
    >
      <Section title={text.howTitle}>
        <Milestones items={[text.how1, text.how2, text.how3].map(({ title, text: body }) => ({ title, body }))} />
      </Section>
      <Section title={text.sheetsTitle} lead={text.sheetsLead}>
        <CardGrid>
          {instruments.map(({ field, title, summary }) => (
            <Card
              key={field}
              headingLevel={3}
              title={title[language]}
              footer={
                <a href={href(`${SLUGS[field]}.pdf`)}>
                  {text.sheet}
                  <span class="visually-hidden"> {title[language]}</span>
                </a>
              }
            >
              <p>{summary[language]}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={text.entryTitle} lead={text.entryLead}>
        <Actions>
          <ButtonLink href={href("saisie")}>{text.entry}</ButtonLink>
        </Actions>
      </Section>
    </Layout>
  )
}
