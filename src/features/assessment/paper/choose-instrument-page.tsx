import { localPath } from "../../../core/i18n.ts"
import { Card, CardGrid } from "../../../ui/cards.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { Instrument } from "../instrument.ts"
import { SLUGS } from "./slug.ts"
import { words } from "./words.ts"

/** Before entering sheets: which of the four they are. */
export function ChooseInstrumentPage({ shell, instruments }: { shell: Shell; instruments: Instrument[] }) {
  const { language } = shell
  const text = words(language).choose
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      noIndex
      breadcrumb={[
        { path: "/auto-evaluation", label: words(language).breadcrumb },
        { path: "/auto-evaluation/papier", label: words(language).paper.title },
      ]}
    >
      <CardGrid>
        {instruments.map((instrument) => (
          <Card
            key={instrument.field}
            title={instrument.title[language]}
            href={localPath(language, `/auto-evaluation/papier/saisie?instrument=${SLUGS[instrument.field]}`)}
          >
            <p>{instrument.summary[language]}</p>
          </Card>
        ))}
      </CardGrid>
    </Layout>
  )
}
