import { expect, test } from "vitest"
import { HOME, localReturn, returnQuery } from "./local-return.ts"

test.each([
  ["/auto-evaluation", "/auto-evaluation"],
  ["/mon-espace/compte/sessions?fin=oui", "/mon-espace/compte/sessions?fin=oui"],
  ["/en/auto-evaluation", "/auto-evaluation"],
  ["/en", "/"],
  ["/a/../auto-evaluation", "/auto-evaluation"],
  ["/auto-evaluation#ici", "/auto-evaluation"],
  ["/connexions-utiles", "/connexions-utiles"],
])("%s is a page of ours: %s", (asked, path) => {
  expect(localReturn(asked)).toBe(path)
})

test.each([
  undefined,
  "",
  "auto-evaluation",
  "https://ailleurs.invalid/",
  "//ailleurs.invalid/",
  "/\\ailleurs.invalid",
  "\\\\ailleurs.invalid",
  "/\t/ailleurs.invalid",
  "/\n/ailleurs.invalid",
  "/..//ailleurs.invalid",
  "/.//ailleurs.invalid",
  "/en//ailleurs.invalid",
  "javascript:alert(1)",
  " /auto-evaluation",
  "/a b",
  "/\u0000",
  "/\u202Eailleurs",
  `/${"a".repeat(600)}`,
  "/connexion",
  "/connexion/lien/abc",
  "/connexion?retour=/connexion",
  "/en/connexion",
  "/a/../connexion",
  "/deconnexion",
  "/inscription",
])("%j leads to one's own space", (asked) => {
  expect(localReturn(asked)).toBe(HOME)
})

test("what is local once stays so when it is carried on", () => {
  expect(returnQuery(HOME)).toBe("")
  expect(localReturn(new URLSearchParams(returnQuery("/a?b=c&d").slice(1)).get("retour") ?? "")).toBe("/a?b=c&d")
})
