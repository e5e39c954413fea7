import { page, shellOf } from "../../core/http/request.ts"
import { type Route, remembered } from "../../core/http/route.ts"
import { DesignSystemPage } from "./design-system-page.tsx"

export const routes: Route[] = [remembered("/systeme-de-design", (c) => page(c, <DesignSystemPage shell={shellOf(c)} />))]
