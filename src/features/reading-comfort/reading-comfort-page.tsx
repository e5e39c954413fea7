import { localPath } from "../../core/i18n.ts"
import { ComfortForm } from "../../ui/comfort-panel.tsx"
import { Layout } from "../../ui/layout.tsx"
import type { Shell } from "../../ui/shell.ts"
import { words } from "../../ui/words.ts"

/** The comfort panel as a page of its own, for browsers that cannot open it over another. */
export function ReadingComfortPage({ shell }: { shell: Shell }) {
  return (
    <Layout shell={shell} title={words(shell.language).comfort.title} width="text">
      <ComfortForm language={shell.language} comfort={shell.comfort} returnTo={localPath(shell.language, "/")} />
    </Layout>
  )
}
