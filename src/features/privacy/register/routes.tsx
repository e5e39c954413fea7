import { page, type RequestContext, shellOf } from "../../../core/http/request.ts"
import { type Route, remembered } from "../../../core/http/route.ts"
import { RegisterPage } from "./register-page.tsx"
import { makeRegister } from "./register-queries.ts"

export const registerRoutes: Route[] = [
  remembered("/vie-privee/registre", (c) => page(c, <RegisterPage shell={shellOf(c)} register={registerOf(c)} />)),
  remembered("/vie-privee/registre.json", (c) => c.json(registerOf(c))),
]

function registerOf(c: RequestContext) {
  const { instance, personalData } = c.get("services")
  return makeRegister(instance, personalData)
}
