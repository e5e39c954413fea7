import type { Faults, Typed } from "../../../core/http/form.ts"
import { LANGUAGES, type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Checkbox, SelectField, TextField } from "../../../ui/fields.tsx"
import { Fieldset } from "../../../ui/fieldset.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { faultMessages } from "./fault-messages.ts"
import { LIMITS, SPOKEN, TIME_ZONES } from "./profile.ts"
import { BOXES } from "./profile-form.ts"
import { words } from "./words.ts"

export type ProfileDone = "saved" | "pauseDone" | "resumeDone"

type ProfilePageProps = {
  shell: Shell
  typed: Typed
  faults?: Faults
  paused: boolean
  done?: ProfileDone | undefined
}

export function ProfilePage({ shell, typed, faults = {}, paused, done }: ProfilePageProps) {
  const { language } = shell
  const text = words(language)
  const errors = faultMessages(language, faults)
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: text.space }]}
    >
      <ErrorSummary title={text.summary} errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      {done && (
        <Notice kind="success" role="status">
          <p>{text[done]}</p>
        </Notice>
      )}
      <ButtonLink variant="secondary" icon="accessibility" href={localPath(language, "/mon-espace/profil/acces")}>
        {text.toAccess}
      </ButtonLink>
      <form class="form" method="post" action={localPath(language, "/mon-espace/profil")} novalidate>
        <Fieldset legend={text.who} legendSize="h2">
          <TextField
            language={language}
            name="displayName"
            label={text.displayName}
            hint={text.displayNameHint}
            value={typed.displayName}
            error={errors.displayName}
            maxLength={LIMITS.displayName}
            autocomplete="nickname"
            required
          />
          <TextField
            language={language}
            name="pronoun"
            label={text.pronoun}
            hint={text.pronounHint}
            value={typed.pronoun}
            error={errors.pronoun}
            maxLength={LIMITS.pronoun}
            optionalMark
          />
        </Fieldset>
        <Fieldset legend={text.spokenTitle} legendSize="h2">
          {SPOKEN.map((tag) => (
            <Checkbox key={tag} name={BOXES.spoken(tag)} label={text.spoken[tag]} checked={BOXES.spoken(tag) in typed} />
          ))}
          <TextField
            language={language}
            name="otherLanguages"
            label={text.otherLanguages}
            value={typed.otherLanguages}
            error={errors.otherLanguages}
            maxLength={LIMITS.otherLanguages}
            optionalMark
          />
        </Fieldset>
        <Fieldset legend={text.time} legendSize="h2">
          <TextField
            language={language}
            name="hoursAMonth"
            label={text.hours}
            hint={text.hoursHint}
            value={typed.hoursAMonth}
            error={errors.hoursAMonth}
            inputmode="numeric"
            width="short"
            optionalMark
          />
        </Fieldset>
        <Fieldset legend={text.site} legendSize="h2">
          <SelectField
            name="language"
            label={text.language}
            value={typed.language}
            error={errors.language}
            options={LANGUAGES.map((value) => ({ value, label: text.languages[value] }))}
          />
          <SelectField
            name="timeZone"
            label={text.timeZone}
            hint={text.timeZoneHint}
            value={typed.timeZone}
            error={errors.timeZone}
            options={TIME_ZONES.map((value) => ({ value, label: text.timeZones[value] }))}
          />
        </Fieldset>
        <Actions>
          <Button>{text.save}</Button>
        </Actions>
      </form>
      <Pause language={language} paused={paused} />
    </Layout>
  )
}

/** One press, and no question. */
function Pause({ language, paused }: { language: Language; paused: boolean }) {
  const text = words(language)
  return (
    <Section title={paused ? text.paused : text.pauseTitle} id="pause">
      <p>{paused ? text.pausedText : text.pauseText}</p>
      <form method="post" action={localPath(language, "/mon-espace/profil/pause")}>
        <Button variant="secondary" name="paused" value={paused ? "no" : "yes"}>
          {paused ? text.resume : text.pause}
        </Button>
      </form>
    </Section>
  )
}
