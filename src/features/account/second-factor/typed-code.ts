import { z } from "zod"

const field = z.string().max(100).catch("").default("")

/** One of two fields: the application's code, or a recovery code. */
export const codeForm = z
  .object({ code: field, recovery: field })
  .transform(({ code, recovery }) =>
    recovery.trim() === "" ? { field: "code" as const, typed: code } : { field: "recovery" as const, typed: recovery },
  )
