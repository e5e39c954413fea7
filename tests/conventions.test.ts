import { join } from "node:path"
import { expect, test } from "vitest"
import { forbiddenImports } from "./conventions/layers.ts"
import { readSources, type Source } from "./conventions/source.ts"
import {
  localPlaces,
  sharedClasses,
  sleepingTests,
  undocumentedDependencies,
  unlayeredStyles,
  unsafeMarkup,
} from "./conventions/texts.ts"

const sources = readSources(join(import.meta.dirname, ".."))

test("the repository is read as it should be", () => {
  const paths = sources.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      "package.json",
      "package-lock.json",
      ".ci/run",
      "bin/start.ts",
      "src/core/i18n.ts",
      "src/ui/raw.tsx",
    ]),
  )
  expect(paths.filter((path) => /node_modules|^dist|^\.git\//.test(path))).toEqual([])
})

/** A convention holds for the repository, finds each of its wrong samples, and leaves the right ones alone. */
function convention(
  name: string,
  faults: (sources: Source[]) => string[],
  samples: { wrong: [string, string][]; right: [string, string][] },
) {
  test(name, () => {
    expect(faults(sources)).toEqual([])
  })
  test.each(samples.wrong)(`${name}: finds a fault in %s — %s`, (path, text) => {
    expect(faults([{ path, text }])).toHaveLength(1)
  })
  test.each(samples.right)(`${name}: accepts %s — %s`, (path, text) => {
    expect(faults([{ path, text }])).toEqual([])
  })
}

convention("imports go down only", forbiddenImports, {
  wrong: [
    ["src/app.ts", 'import { main } from "./main.ts"'],
    ["src/features/agenda/routes.tsx", 'import { app } from "../../app.ts"'],
    ["src/core/http/route.ts", 'import { agenda } from "../../features/agenda/index.ts"'],
    ["src/core/pdf/sheet.ts", 'import type { Feature } from "../../feature.ts"'],
    ["src/core/http/route.ts", 'import { Notice } from "../../ui/notice.tsx"'],
    ["src/ui/layout.tsx", 'export { title } from "../features/agenda/index.ts"'],
    ["src/ui/layout.tsx", 'import { readForm } from "../core/http/form.ts"'],
    ["src/core/db/database.ts", 'import { build } from "../../../bin/build.ts"'],
    ["src/core/db/database.ts", 'const { build } = await import("../../../bin/build.ts")'],
    ["src/features/agenda/routes.tsx", 'import { open } from "../assessment/actions.ts"'],
    ["src/features/agenda/meeting.ts", 'import { readFile } from "node:fs/promises"'],
    ["src/features/agenda/meeting.ts", 'import { eq } from "drizzle-orm"'],
    ["src/features/agenda/meeting.ts", 'import type { Database } from "../../core/db/database.ts"'],
    ["src/features/agenda/meeting.ts", 'import { readMeeting } from "./queries.ts"'],
    ["src/features/agenda/meeting-page.tsx", 'import { readMeeting } from "./queries.ts"'],
    ["src/features/agenda/meeting-page.tsx", 'import { move } from "./meeting-actions.ts"'],
    ["src/features/agenda/meeting-page.tsx", 'import { sql } from "drizzle-orm"'],
  ],
  right: [
    ["src/main.ts", 'import { app } from "./app.ts"'],
    ["src/app.ts", 'import { agenda } from "./features/agenda/index.ts"'],
    ["src/core/http/request.ts", 'import { readComfort } from "../../ui/comfort.ts"'],
    ["src/ui/layout.tsx", 'import { catalogue } from "../core/i18n.ts"'],
    ["src/features/agenda/routes.tsx", 'import { target } from "../assessment/index.ts"'],
    ["src/features/agenda/queries.ts", 'import { eq } from "drizzle-orm"\nimport { meetings } from "./tables.ts"'],
    ["src/features/agenda/meeting-actions.ts", 'import { eq } from "drizzle-orm"\nimport { readMeeting } from "./queries.ts"'],
    ["src/features/agenda/policy.ts", 'import { Forbidden } from "../../core/http/problems.ts"'],
    ["src/features/agenda/meeting-page.tsx", 'import type { Meeting } from "./queries.ts"'],
    ["src/features/agenda/meeting.ts", 'import { z } from "zod"\nimport { isOpen } from "./meeting-dates.ts"'],
  ],
})

convention("every stylesheet is in a layer", unlayeredStyles, {
  wrong: [
    ["src/ui/notice.css", "@layer components { .notice { color: red } } .notice__title { margin: 0 }"],
    ["src/ui/notice.css", "@media print { .notice { display: none } }"],
    ["src/ui/notice.css", "/* @layer components */ .notice { color: red }"],
  ],
  right: [
    ["src/ui/styles.css", '@layer reset, base; @import "./reset.css"; /* } .a { */ @font-face { font-family: "A;{" }'],
    ["src/ui/notice.css", '@layer components { .notice { @media print { display: none } &::before { content: "}" } } }'],
  ],
})

test("a class is defined in one stylesheet", () => {
  expect(sharedClasses(sources)).toEqual([])
  const sheet = (path: string) => ({ path, text: "@layer features {\n  .criterion {\n    color: red;\n  }\n}" })
  expect(sharedClasses([sheet("src/features/a/a.css"), sheet("src/features/b/b.css")])).toHaveLength(1)
})

convention("markup has no inline style, handler or second door for raw HTML", unsafeMarkup, {
  wrong: [
    ["src/ui/tag.tsx", '<p style="color: red">…</p>'],
    ["src/ui/tag.tsx", "<button onClick={send}>…</button>"],
    ["src/ui/tag.tsx", '<body onload="start()">…</body>'],
    ["src/ui/tag.tsx", "<p dangerouslySetInnerHTML={{ __html: text }} />"],
  ],
  right: [
    ["src/ui/tag.tsx", 'const style = "tag"\nconst once = <p class="tag--on">…</p>'],
    ["src/ui/raw.tsx", "<p dangerouslySetInnerHTML={{ __html: html }} />"],
    ["src/features/agenda/mails.tsx", '<p style="color: black">…</p>'],
  ],
})

convention("every test is awake", sleepingTests, {
  wrong: [
    ["test", "only"],
    ["it", "skip"],
    ["describe", "concurrent", "todo"],
    ["test", "fixme"],
  ].map((words) => ["src/core/text.test.ts", `${words.join(".")}("…", () => {})`]),
  right: [["src/core/text.test.ts", 'test("only what I skip", () => {})']],
})

convention("no text says where it was made", localPlaces, {
  wrong: [
    ["package-lock.json", '{ "resolved": "https://somewhere.example/zod.tgz" }'],
    [".npmrc", ["registry=https://registry", "somewhere", "example"].join(".")],
    ["docs/operations.md", `cd ${["", "home", "someone", "de-concert"].join("/")}`],
  ],
  right: [["docs/operations.md", "Data stay in /var/lib/de-concert; see https://example.org/home/page"]],
})

test("every dependency says what it spares us", () => {
  const text = (path: string) => sources.find((source) => source.path === path)?.text ?? ""
  expect(undocumentedDependencies(text("package.json"), text("docs/dependencies.md"))).toEqual([])
  expect(undocumentedDependencies('{ "dependencies": { "zod": "1" } }', "| `pg` | MIT |")).toEqual([
    "zod has no line",
    "pg is no dependency",
  ])
})
