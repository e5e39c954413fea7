import { z } from "zod"
import { STAFF_ROLES } from "../../../core/auth/actor.ts"

/** A département's tick box is named by its code: "departement-31". */
export const DEPARTMENT = "departement-"

export const roleForm = z.looseObject({ role: z.enum(STAFF_ROLES, { error: "missing" }) }).transform(({ role, ...rest }) => ({
  role,
  departments: Object.keys(rest).flatMap((name) => (name.startsWith(DEPARTMENT) ? [name.slice(DEPARTMENT.length)] : [])),
}))
