import { formatDate } from "../../ui/format.ts"
import { Layout } from "../../ui/layout.tsx"
import { Prose } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { NoticePart } from "./notice-part.tsx"
import { words } from "./words.ts"

/** The day on which the statement was last checked against the pages. */
const WRITTEN_ON = "2026-11-22"

// The ways of recourse that the model statement of the RGAA names.
const DEFENDER = {
  form: "https://formulaire.defenseurdesdroits.fr/",
  delegates: "https://www.defenseurdesdroits.fr/saisir/delegues",
}

/** The accessibility statement, as the RGAA asks for it. */
export function AccessibilityPage({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  const { accessibility: text, updated } = words(language)
  const { email } = instance.centre
  return (
    <Layout shell={shell} title={text.title} description={text.description} lead={text.lead(instance.name)} width="text">
      <Prose>
        <NoticePart title={text.state.title} text={text.state.text(instance.name)} />
        <NoticePart {...text.automatic} />
        <NoticePart {...text.manual} />
        <NoticePart {...text.todo} />
        <NoticePart title={text.contact.title} text={text.contact.text}>
          <p>
            <a href={`mailto:${email}`}>{text.contact.write(email)}</a>
          </p>
        </NoticePart>
        <NoticePart title={text.recourse.title} text={text.recourse.text}>
          <ul>
            <li>
              <a href={DEFENDER.form}>{text.recourse.form}</a>
            </li>
            <li>
              <a href={DEFENDER.delegates}>{text.recourse.delegate}</a>
            </li>
            <li>{text.recourse.post}</li>
          </ul>
        </NoticePart>
        <p>{updated(formatDate(language, WRITTEN_ON))}</p>
      </Prose>
    </Layout>
  )
}
