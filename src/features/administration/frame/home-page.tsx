import { localPath } from "../../../core/i18n.ts"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { formatDate, formatNumber } from "../../../ui/format.ts"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { BackOffice, HOME } from "./back-office.tsx"
import type { Office } from "./policy.ts"
import type { Awaiting } from "./queue.ts"
import { words } from "./words.ts"

type HomePageProps = { shell: Shell; office: Office; queue: Awaiting[] }

/** What waits, by age, and every page of the back office that opens to this person. */
export function HomePage({ shell, office, queue }: HomePageProps) {
  const { language } = shell
  const text = words(language)
  const address = (path: string) => localPath(language, `${HOME}/${path}`)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.lead}>
      <Section title={text.queue}>
        {queue.length === 0 ? (
          <EmptyState title={text.calm.title} headingLevel={3}>
            <p>{text.calm.text}</p>
          </EmptyState>
        ) : (
          <Table
            caption={text.queueCaption}
            captionHidden
            head={[...text.head]}
            rows={queue.map(({ path, label, count, oldest }) => ({
              header: <a href={address(path)}>{label[language]}</a>,
              cells: [formatNumber(language, count), oldest ? formatDate(language, oldest) : ""],
            }))}
          />
        )}
      </Section>
      <Section title={text.all}>
        {office.pages.length === 0 && <p>{text.none}</p>}
        <CardGrid>
          {office.pages.map(({ path, label }) => (
            <Card key={path} href={address(path)} title={label[language]} headingLevel={3} />
          ))}
        </CardGrid>
        <p>{text.never}</p>
      </Section>
    </BackOffice>
  )
}
