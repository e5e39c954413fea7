import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { DataExport, ExportState } from "./data-export.ts"
import { ExportCard } from "./export-card.tsx"
import { words } from "./words.ts"

type ExportPageProps = { shell: Shell; state: ExportState; dataExport: DataExport; path: string }

/** Where the mail leads: one download. */
export function ExportPage({ shell, state, dataExport, path }: ExportPageProps) {
  const { language } = shell
  const text = words(language)
  const here = "/mon-espace/donnees"
  return (
    <Layout
      shell={shell}
      title={state === "ready" ? text.ready.title : state === "being_made" ? text.beingMade.title : text.goneTitle}
      heading={text.title}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/mon-espace", label: text.space },
        { path: here, label: text.title },
      ]}
    >
      <ExportCard language={language} state={state} dataExport={dataExport} path={path} />
      <Actions>
        <ButtonLink href={localPath(language, here)} variant="quiet">
          {text.all}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
