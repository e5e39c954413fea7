import { z } from "zod"
import { textField } from "../../../core/text.ts"
import { DURATIONS } from "./suspension.ts"

export const TEXT_LIMIT = 1_000

export const suspensionForm = z.object({
  duration: z.enum(DURATIONS, { error: "missing" }),
  message: textField(TEXT_LIMIT, { required: true, lines: true }),
  reason: textField(TEXT_LIMIT, { required: true, lines: true }),
})
