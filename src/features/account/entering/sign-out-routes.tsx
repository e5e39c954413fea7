import { actorOf } from "../../../core/access/actor-of.ts"
import { DEVICE_COOKIE } from "../../../core/auth/known-device.ts"
import { leave } from "../../../core/auth/ways-in.ts"
import { writeCookie } from "../../../core/http/cookies.ts"
import { readTyped } from "../../../core/http/form.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { SignedOutPage, SignOutPage } from "./sign-out-page.tsx"

/** The links of assessments that this browser holds: the next person at it would open them. */
const LINKS_COOKIE = "links"

/** Open to everyone: whoever is signed out already is told so, and a second click does no harm. */
export const signOutRoutes: Route[] = [
  get("/deconnexion", anyone, async (c) =>
    page(c, (await actorOf(c)) ? <SignOutPage shell={shellOf(c)} /> : <SignedOutPage shell={shellOf(c)} />),
  ),
  post("/deconnexion", anyone, async (c) => {
    const { forget } = await readTyped(c)
    await leave(c.get("services").auth, c)
    if (forget) for (const cookie of [DEVICE_COOKIE, LINKS_COOKIE]) writeCookie(c, cookie, "", 0)
    // What Back would show.
    c.header("Clear-Site-Data", '"cache"')
    return seeOther(c, "/deconnexion")
  }),
]
