import { z } from "zod"

/** What the browser says of a key, as a form's field carries it. */
export const credentialField = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      context.addIssue({ code: "custom", message: "unreadable" })
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ id: z.string().min(1), response: z.looseObject({}) }))
