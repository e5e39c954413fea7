// What a form says of an improvement action.
import { z } from "zod"
import { textField } from "../../../core/text.ts"
import { hasOwner, OWNER_LIMIT, WHAT_LIMIT } from "../improvement-action.ts"

/** `criteria`: the keys of the instrument. Faults: what, owners, dueOn; see actionFaults. */
export function actionForm(criteria: string[]) {
  return z
    .object({
      what: textField(WHAT_LIMIT, { required: true, lines: true }),
      criterion: z
        .string()
        .default("")
        .transform((key) => (criteria.includes(key) ? key : null)),
      partnerOwner: textField(OWNER_LIMIT),
      professionalOwner: textField(OWNER_LIMIT),
      dueOn: z
        .string()
        .default("")
        .refine((typed) => typed === "" || isDay(typed), { error: "not_a_date" })
        .transform((typed) => (typed === "" ? null : typed)),
    })
    .refine(({ partnerOwner, professionalOwner }) => hasOwner({ partner: partnerOwner, professional: professionalOwner }), {
      path: ["partnerOwner"],
      error: "missing",
    })
    .transform(({ partnerOwner, professionalOwner, ...action }) => ({
      ...action,
      owners: { partner: partnerOwner, professional: professionalOwner },
    }))
}

/** The version of what was on the screen; 0 when there was none. */
export const seenVersion = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)

/** Past days too: what was done already has its date. */
function isDay(typed: string): boolean {
  return z.iso.date().safeParse(typed).success && typed >= "1900-01-01" && typed < "2200-01-01"
}
