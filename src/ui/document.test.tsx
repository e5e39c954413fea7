import { expect, test } from "vitest"
import { keptMarkup, renderDocument } from "./document.ts"
import { kept } from "./kept.tsx"
import { Raw } from "./raw.tsx"

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
let rendered = 0
const Greeting = kept(
  ({ to }: { to: string }) => {
    rendered++
    return <b>Bonjour {to} « é »</b>
  },
  ({ to }) => to,
)
const Framed = kept(
  () => (
    <i>
      <Greeting to="Inès" />
    </i>
  ),
  () => "framed",
)

test("what is kept is rendered once and stands where it belongs, also inside what is kept", () => {
  rendered = 0
  const page = () =>
    renderDocument(
      <p>
        1 <Greeting to="Ali" /> 2 <Framed /> 3 <Greeting to="Ali" />
      </p>,
    )
  const hello = (to: string) => `<b>Bonjour ${to} « é »</b>`
  const whole = `<!doctype html><p>1 ${hello("Ali")} 2 <i>${hello("Inès")}</i> 3 ${hello("Ali")}</p>`
  expect(text(page())).toBe(whole)
  expect(text(page())).toBe(whole)
  expect(rendered).toBe(2)
})

test("what a person wrote can't stand for something kept", () => {
  const page = renderDocument(
    <p title={"<?0>"}>
      {"<?0> & <?1>"} <Greeting to="Ali" />
    </p>,
  )
  expect(text(page)).toContain('<p title="&lt;?0>">&lt;?0> &amp; &lt;?1> <b>')
})

test("markup built as text is put in as it is outside a document, and after a page that failed", () => {
  const keep = keptMarkup()
  const Drawing = () => <Raw html={keep("x", () => "anew")} />
  const Fault = () => {
    throw new Error("no")
  }
  expect(() => renderDocument(<Fault />)).toThrow("no")
  expect(keep("x", () => "<u>a</u>")).toBe("<u>a</u>")
  expect(text(renderDocument(<Drawing />))).toBe("<!doctype html><span><u>a</u></span>")
})

test("a document longer than the draft is whole", () => {
  const long = "é".repeat(400_000)
  expect(text(renderDocument(<p>{long}</p>))).toBe(`<!doctype html><p>${long}</p>`)
})
