import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Milestones } from "../../../ui/milestones.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Instrument } from "../instrument.ts"
import { words } from "./words.ts"

/** What a self-assessment is and the ways into one. The same for everyone. */
export function AssessmentHomePage({ shell, instruments }: { shell: Shell; instruments: Instrument[] }) {
  const { language } = shell
  const text = words(language).home
  const href = (path: string) => localPath(language, `/auto-evaluation${path}`)
  return (
    <Layout
      shell={shell}
      title={text.title}
      description={text.description}
      lead={text.lead}
      intro={
        <Actions>
          <ButtonLink href={href("/nouvelle")}>{text.start}</ButtonLink>
          <ButtonLink href={href("/reprendre")} variant="secondary">
            {text.resume}
          </ButtonLink>
          <ButtonLink href={href("/lien-perdu")} variant="quiet">
            {text.lost}
          </ButtonLink>
        </Actions>
      }
    >
      <Section title={text.howTitle}>
        <Milestones items={[text.how1, text.how2, text.how3].map((moment) => ({ title: moment.title, body: moment.text }))} />
      </Section>
      <Section title={text.levelsTitle} lead={text.levelsLead}>
        <dl class="scale">
          {text.levels.map((sentence, level) => (
            <div key={sentence} class="scale__level">
              <dt>
                <span class="scale__number">{level}</span> {instruments[0]?.levels[level]?.[language]}
              </dt>
              <dd>{sentence}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={text.fieldsTitle} lead={text.fieldsLead}>
        <CardGrid>
          {instruments.map((instrument) => (
            <Card
              key={instrument.field}
              headingLevel={3}
              title={instrument.title[language]}
              href={href(`/nouvelle?cadre=${instrument.field}`)}
            >
              <p>{instrument.summary[language]}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section title={text.otherTitle}>
        <CardGrid>
          <Card headingLevel={3} title={text.alone.title} href={href("/nouvelle?avec=alone")}>
            <p>{text.alone.text}</p>
          </Card>
          <Card headingLevel={3} title={text.paper.title} href={href("/papier")}>
            <p>{text.paper.text}</p>
          </Card>
          <Card headingLevel={3} title={text.privacy.title} href={href("/confidentialite")}>
            <p>{text.privacy.text}</p>
          </Card>
        </CardGrid>
      </Section>
    </Layout>
  )
}
