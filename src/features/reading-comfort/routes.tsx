import { z } from "zod"
import { writeCookie } from "../../core/http/cookies.ts"
import { readForm } from "../../core/http/form.ts"
import { BadRequest } from "../../core/http/problems.ts"
import { page, shellOf } from "../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../core/http/route.ts"
import { CONTRASTS, SPACINGS, TEXT_SIZES, THEMES, writeComfort } from "../../ui/comfort.ts"
import { ReadingComfortPage } from "./reading-comfort-page.tsx"

const DAYS = 365

const choice = z.object({
  size: z.enum(TEXT_SIZES),
  spacing: z.enum(SPACINGS),
  contrast: z.enum(CONTRASTS),
  theme: z.enum(THEMES),
  return: z.string().default("/"),
})

export const routes: Route[] = [
  get("/confort", anyone, (c) => page(c, <ReadingComfortPage shell={shellOf(c)} />)),
  post("/confort", anyone, async (c) => {
    const form = await readForm(c, choice)
    if (!form.ok) throw new BadRequest()
    writeCookie(c, "comfort", writeComfort(form.value), DAYS)
    return c.body(null, 303, { Location: localAddress(form.value.return) })
  }),
]

// Back to where the reader was, on this site only: "//elsewhere" and "/\elsewhere" would lead away.
function localAddress(address: string): string {
  return /^\/(?![/\\])[\w\-./%]*$/.test(address) ? address : "/"
}
