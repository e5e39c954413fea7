import { emailField } from "../../../core/text.ts"

/** An address that has to be there. */
export function requiredEmail() {
  return emailField().transform((email, context) => {
    if (email !== undefined) return email
    context.addIssue({ code: "custom", message: "missing" })
    return ""
  })
}
