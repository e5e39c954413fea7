import { renderToString } from "preact-render-to-string"
import { expect, test } from "vitest"
import { Checkbox, Choices, ErrorSummary, LevelScale, SelectField, TextArea, TextField } from "./forms.tsx"

const hint = "Comme sur votre carte."
const error = "Il manque votre prénom."

const fields = {
  TextField: <TextField language="fr" name="first_name" label="Prénom" hint={hint} error={error} />,
  TextArea: <TextArea language="fr" name="first_name" label="Prénom" hint={hint} error={error} />,
  SelectField: <SelectField name="first_name" label="Prénom" hint={hint} error={error} options={[]} />,
  Checkbox: <Checkbox name="first_name" label="Prénom" hint={hint} error={error} />,
  Choices: <Choices name="first_name" legend="Prénom" hint={hint} error={error} options={[]} />,
  LevelScale: <LevelScale name="first_name" legend="Prénom" hint={hint} error={error} levels={[]} />,
}

for (const [name, field] of Object.entries(fields))
  test(`a ${name} that was refused is described by its hint and its error, in this order`, () => {
    const html = renderToString(field)
    const control = html.match(/<(?:input|textarea|select|fieldset)[^>]*id="field-first_name"[^>]*>/)?.[0]
    expect(control).toContain('aria-describedby="field-first_name-hint field-first_name-error"')
    expect(html).toMatch(/id="field-first_name-hint"[^>]*>Comme sur votre carte\./)
    expect(html).toMatch(/id="field-first_name-error"[\s\S]*Il manque votre prénom\./)
  })

for (const name of ["TextField", "TextArea", "SelectField", "Checkbox"] as const)
  test(`a ${name} says that it is invalid only when it was refused`, () => {
    expect(renderToString(fields[name])).toContain("aria-invalid")
    expect(renderToString(<TextField language="fr" name="first_name" label="Prénom" />)).not.toMatch(
      /aria-invalid|aria-describedby/,
    )
  })

test("the summary leads to each field", () => {
  const html = renderToString(<ErrorSummary title="Il manque une réponse" errors={[{ field: "first_name", message: error }]} />)
  expect(html).toContain(`<a href="#field-first_name">${error}</a>`)
  expect(html).toContain('role="alert"')
})

test("without an error there is no summary", () => {
  expect(renderToString(<ErrorSummary title="Il manque une réponse" errors={[]} />)).toBe("")
})

test("what was typed comes back, and nobody's text becomes markup", () => {
  const typed = '"><script>alert(1)</script>'
  expect(renderToString(<TextField language="fr" name="a" label="A" value={typed} />)).not.toContain("<script>")
  expect(renderToString(<TextArea language="fr" name="a" label="A" value={typed} />)).toContain("&lt;script>")
})

test("the limit of a text stands in words and in the counter", () => {
  const html = renderToString(<TextArea language="fr" name="note" label="Note" maxLength={500} />)
  expect(html).toContain("500 caractères au plus.")
  expect(html).toMatch(/<character-count for="field-note" max="500"/)
})

test("an optional field says so in words", () => {
  expect(renderToString(<TextField language="fr" name="a" label="A" optionalMark />)).toContain("(facultatif)")
  expect(renderToString(<TextField language="en" name="a" label="A" optionalMark />)).toContain("(optional)")
})

test("the level that was given is the one that is checked", () => {
  const levels = [
    { value: "0" as const, label: "Pas fait ensemble" },
    { value: "cannot_say" as const, label: "Je ne peux pas dire" },
  ]
  const html = renderToString(<LevelScale name="level" legend="Où ?" levels={levels} value="cannot_say" axis="expression" />)
  expect(html.match(/<input[^>]*checked[^>]*>/g)).toEqual([expect.stringContaining('value="cannot_say"')])
  expect(html).toContain("0 · Pas fait ensemble")
})
