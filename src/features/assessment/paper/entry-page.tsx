import type { Faults, Typed } from "../../../core/http/form.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { Choices, ErrorSummary, TextField } from "../../../ui/forms.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { AXES, type Instrument, SIDES } from "../instrument.ts"
import { NAME_LIMIT, SUBJECT_LIMIT } from "../invitation.ts"
import { CriterionEntry } from "./criterion-entry.tsx"
import { faultMessage, faultSummary } from "./fault-messages.ts"
import { SLUGS } from "./slug.ts"
import { words } from "./words.ts"

type EntryPageProps = { shell: Shell; instrument: Instrument; today: string; typed?: Typed; faults?: Faults }

/** Two filled sheets, entered at once: compact enough for a phone, quick with a keyboard. */
export function EntryPage({ shell, instrument, today, typed = {}, faults = {} }: EntryPageProps) {
  const { language } = shell
  const text = words(language).entry
  const base = localPath(language, "/auto-evaluation/papier/saisie")
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[
        { path: "/auto-evaluation", label: words(language).breadcrumb },
        { path: "/auto-evaluation/papier", label: words(language).paper.title },
      ]}
    >
      <ErrorSummary title={text.summary} errors={faultSummary(language, instrument, faults)} />
      <form
        novalidate
        method="post"
        action={`${base}?instrument=${SLUGS[instrument.field]}&version=${instrument.version}`}
        class="form paper-entry"
        autocomplete="off"
      >
        <div>
          <h2>{instrument.title[language]}</h2>
          <p>
            <a href={base}>{text.another}</a>
          </p>
        </div>
        <About language={language} instrument={instrument} today={today} typed={typed} faults={faults} />
        <digit-keys>
          <h2>{text.criteriaTitle}</h2>
          <p class="paper-entry__keyboard">{text.keyboard}</p>
          <LevelKey language={language} instrument={instrument} />
          {AXES.map((axis) => (
            <section key={axis} class="paper-entry__axis" data-axis={axis} aria-labelledby={`axis-${axis}`}>
              <h3 id={`axis-${axis}`}>{instrument.axes[axis][language]}</h3>
              {instrument.criteria.map(
                (criterion, index) =>
                  criterion.axis === axis && (
                    <CriterionEntry
                      key={criterion.key}
                      language={language}
                      instrument={instrument}
                      criterion={criterion}
                      number={index + 1}
                      typed={typed}
                      faults={faults}
                    />
                  ),
              )}
            </section>
          ))}
        </digit-keys>
        <div class="paper-entry__end">
          <p>{text.kept}</p>
          <Actions>
            <Button>{text.submit}</Button>
          </Actions>
        </div>
      </form>
    </Layout>
  )
}

function About({ language, instrument, today, typed, faults }: { language: Language } & Required<Omit<EntryPageProps, "shell">>) {
  const text = words(language).entry
  const field = (name: string) => ({ name, value: typed[name], error: faultMessage(language, name, faults[name]) })
  return (
    <>
      <TextField
        language={language}
        label={text.subject}
        hint={text.subjectHint(instrument.subjectExample[language])}
        maxLength={SUBJECT_LIMIT}
        required
        {...field("subject")}
      />
      <TextField language={language} type="date" label={text.date} max={today} width="short" required {...field("date")} />
      <Choices
        legend={text.side}
        columns
        options={SIDES.map((side) => ({ value: side, label: words(language).sides[side], sign: side }))}
        {...field("side")}
      />
      {SIDES.map((side) => (
        <TextField
          key={side}
          language={language}
          label={text.names[side]}
          hint={text.namesHint}
          maxLength={NAME_LIMIT}
          optionalMark
          {...field(`${side}_name`)}
        />
      ))}
      <TextField
        language={language}
        type="email"
        label={text.email}
        hint={text.emailHint}
        autocomplete="email"
        optionalMark
        {...field("email")}
      />
    </>
  )
}

/** What the boxes mean; stays in sight while the criteria pass by. */
function LevelKey({ language, instrument }: { language: Language; instrument: Instrument }) {
  const text = words(language).entry
  return (
    <div class="level-key">
      <ul class="level-key__list" aria-label={text.key}>
        {instrument.levels.map((level, index) => (
          <li key={level.fr}>
            <b>{index}</b> {level[language]}
          </li>
        ))}
        {[
          ["?", text.cannotSayShort],
          ["≠", text.noAgreementShort],
          ["–", text.noneShort],
        ].map(([mark, label]) => (
          <li key={mark}>
            <b>{mark}</b> {label}
          </li>
        ))}
      </ul>
    </div>
  )
}
