import { actorOf } from "../../../core/access/actor-of.ts"
import { DEVICE_COOKIE } from "../../../core/auth/known-device.ts"
import { leave } from "../../../core/auth/ways-in.ts"
import { writeCookie } from "../../../core/http/cookies.ts"
import { readTyped } from "../../../core/http/form.ts"
import { page, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { SignedOutPage, SignOutPage } from "./sign-out-page.tsx"

/** Open to everyone: whoever is signed out already is told so, and a second click does no harm. */
export const signOutRoutes: Route[] = [
  get("/deconnexion", anyone, async (c) =>
    page(c, (await actorOf(c)) ? <SignOutPage shell={shellOf(c)} /> : <SignedOutPage shell={shellOf(c)} />),
  ),
  post("/deconnexion", anyone, async (c) => {
    const { forget } = await readTyped(c)
    await leave(c.get("services").auth, c)
    if (forget) writeCookie(c, DEVICE_COOKIE, "", 0)
    return seeOther(c, "/deconnexion")
  }),
]
