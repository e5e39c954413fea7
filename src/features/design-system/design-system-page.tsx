import { Layout } from "../../ui/layout.tsx"
import { Notice } from "../../ui/notice.tsx"
import type { Shell } from "../../ui/shell.ts"
import { ActionExamples, LayerExamples } from "./action-examples.tsx"
import { ContentExamples, MessageExamples, MovingExamples } from "./content-examples.tsx"
import { ChoiceExamples, FieldExamples } from "./form-examples.tsx"
import { Colours, Signs, TypeScale } from "./foundations.tsx"
import { words } from "./words.ts"

/** Every component in every state: where one looks before making a page, and after changing a style. */
export function DesignSystemPage({ shell }: { shell: Shell }) {
  const { language } = shell
  const text = words(language)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} description={text.lead}>
      <nav class="specimen-contents" aria-label={text.contents}>
        <ol>
          {GROUPS.map(({ key, id }) => (
            <li key={id}>
              <a href={`#${id}`}>{text.groups[key].title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <Notice kind="info">
        <p>{text.keyboard}</p>
      </Notice>
      {GROUPS.map(({ key, id, Examples }) => (
        <section key={id} id={id} class="section">
          <h2>{text.groups[key].title}</h2>
          <p class="section__lead">{text.groups[key].lead}</p>
          <Examples language={language} />
        </section>
      ))}
    </Layout>
  )
}

const GROUPS = [
  { key: "colours", id: "couleurs", Examples: Colours },
  { key: "type", id: "textes", Examples: TypeScale },
  { key: "signs", id: "signes", Examples: Signs },
  { key: "actions", id: "actions", Examples: ActionExamples },
  { key: "fields", id: "formulaires", Examples: FieldExamples },
  { key: "choices", id: "choix", Examples: ChoiceExamples },
  { key: "content", id: "contenus", Examples: ContentExamples },
  { key: "messages", id: "messages", Examples: MessageExamples },
  { key: "moving", id: "reperes", Examples: MovingExamples },
  { key: "layers", id: "fenetres", Examples: LayerExamples },
] as const
