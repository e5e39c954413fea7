import { Facts } from "../../ui/facts.tsx"
import { Layout } from "../../ui/layout.tsx"
import { Prose } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { NoticePart } from "./notice-part.tsx"
import { words } from "./words.ts"

export function LegalPage({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  const { centre, publisher } = instance
  const text = words(language).legal
  const publishing = [
    { term: text.publisher.name, detail: `${centre.name}, ${centre.longName[language]}` },
    { term: text.publisher.director, detail: publisher.director[language] },
    { term: text.publisher.address, detail: centre.postalAddress },
    { term: text.publisher.email, detail: <a href={`mailto:${centre.email}`}>{centre.email}</a> },
  ]
  return (
    <Layout shell={shell} title={text.title} description={text.description} width="text">
      <Prose>
        <NoticePart title={text.publisher.title}>
          <Facts items={publishing} />
        </NoticePart>
        <NoticePart title={text.host.title}>
          <Facts items={[{ term: text.host.text, detail: publisher.host[language] }]} />
        </NoticePart>
        <NoticePart title={text.sources.title} text={text.sources.tool(instance.region)}>
          <p>
            {text.sources.software(instance.name)} {instance.source && <a href={instance.source}>{text.sources.code}</a>}
          </p>
          <p>{text.sources.font}</p>
        </NoticePart>
        <NoticePart {...text.care} />
      </Prose>
    </Layout>
  )
}
