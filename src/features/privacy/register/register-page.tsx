import { type Language, localPath } from "../../../core/i18n.ts"
import type { Processing } from "../../../core/personal-data/personal-data.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import type { Register } from "./register-queries.ts"
import { words } from "./words.ts"

const FACTS = ["lawfulBasis", "people", "data", "recipients", "kept"] as const satisfies (keyof Processing)[]

/** What is done with data, purpose by purpose; where they lie stands at the end, for who checks. */
export function RegisterPage({ shell, register }: { shell: Shell; register: Register }) {
  const { language } = shell
  const { responsible, officer, host, processing, tables } = register
  const text = words(language)
  return (
    <Layout
      shell={shell}
      title={text.title}
      description={text.description}
      lead={text.lead}
      breadcrumb={[{ path: "/vie-privee", label: text.privacy }]}
    >
      <Facts
        items={[
          { term: text.responsible, detail: `${responsible.name}, ${responsible.longName[language]}, ${responsible.address}` },
          {
            term: text.officer,
            detail: (
              <>
                {officer[language]}, <a href={`mailto:${officer.email}`}>{officer.email}</a>
              </>
            ),
          },
          { term: text.host, detail: host[language] },
          { term: text.outside, detail: text.noTransfer },
        ]}
      />
      {processing.map((one) => (
        <Entry key={one.key} language={language} processing={one} />
      ))}
      <Section title={text.tables.title} lead={text.tables.lead}>
        <Disclosure summary={text.tables.show(tables.length)}>
          <Table
            caption={text.tables.title}
            captionHidden
            head={[...text.tables.head]}
            rows={tables.map(({ table, holds, goes }) => ({
              header: <code>{table}</code>,
              cells: [holds[language], goes[language]],
            }))}
          />
        </Disclosure>
      </Section>
      <Actions>
        <ButtonLink href={localPath(language, "/vie-privee/registre.json")} variant="secondary" icon="download" download>
          {text.download}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function Entry({ language, processing }: { language: Language; processing: Processing }) {
  const terms = words(language).facts
  return (
    <Section title={processing.purpose[language]} id={processing.key}>
      <Facts items={FACTS.map((fact) => ({ term: terms[fact], detail: processing[fact][language] }))} />
    </Section>
  )
}
