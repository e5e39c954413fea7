import { page, shellOf } from "../../core/http/request.ts"
import { type Route, remembered } from "../../core/http/route.ts"
import { HomePage } from "./home-page.tsx"

export const routes: Route[] = [
  remembered("/", (c) => page(c, <HomePage shell={shellOf(c)} developing={!c.get("services").config.production} />)),
]
