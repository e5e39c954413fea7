import type { Faults, Typed } from "../../../core/http/form.ts"
import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Checkbox, TextArea } from "../../../ui/fields.tsx"
import { Fieldset } from "../../../ui/fieldset.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { faultMessages } from "./fault-messages.ts"
import { ACCESS_NEEDS, LIMITS, VIEWERS } from "./profile.ts"
import { BOXES } from "./profile-form.ts"
import { words } from "./words.ts"

type AccessNeedsPageProps = { shell: Shell; typed: Typed; faults?: Faults; saved?: boolean }

/** What helps, and who may see it, on one page: nobody as long as nobody is ticked. */
export function AccessNeedsPage({ shell, typed, faults = {}, saved }: AccessNeedsPageProps) {
  const { language } = shell
  const all = words(language)
  const text = all.access
  const errors = faultMessages(language, faults)
  const seen = VIEWERS.some((viewer) => BOXES.viewer(viewer) in typed)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/mon-espace", label: all.space },
        { path: "/mon-espace/profil", label: all.title },
      ]}
    >
      <ErrorSummary title={all.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      {saved && (
        <Notice kind="success" role="status">
          <p>{seen ? text.saved.some : text.saved.nobody}</p>
        </Notice>
      )}
      <form class="form" method="post" action={localPath(language, "/mon-espace/profil/acces")} autocomplete="off" novalidate>
        <Fieldset legend={text.needs} legendSize="h2">
          {ACCESS_NEEDS.map((need) => (
            <Checkbox key={need} name={BOXES.need(need)} label={text.need[need]} checked={BOXES.need(need) in typed} />
          ))}
        </Fieldset>
        <TextArea
          language={language}
          name="note"
          label={text.note}
          hint={text.noteHint}
          value={typed.note}
          error={errors.note}
          maxLength={LIMITS.accessNote}
          optionalMark
        />
        <Fieldset legend={text.viewers} legendSize="h2" hint={text.viewersHint}>
          {VIEWERS.map((viewer) => (
            <Checkbox
              key={viewer}
              name={BOXES.viewer(viewer)}
              label={text.viewer[viewer]}
              checked={BOXES.viewer(viewer) in typed}
            />
          ))}
        </Fieldset>
        <Disclosure summary={text.why}>
          {text.whyText.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Disclosure>
        <Actions>
          <Button>{text.save}</Button>
          <ButtonLink variant="quiet" href={localPath(language, "/mon-espace/profil")}>
            {text.back}
          </ButtonLink>
        </Actions>
      </form>
    </Layout>
  )
}
