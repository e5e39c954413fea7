import { z } from "zod"
import { recentlySignedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { askForNewPasskey, askForPasskey, enterByPasskey, keepPasskey } from "../../../core/auth/passkey-entry.ts"
import { readForm } from "../../../core/http/form.ts"
import { Conflict } from "../../../core/http/problems.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { anyone, get, post, type Route } from "../../../core/http/route.ts"
import { textField } from "../../../core/text.ts"
import { completeEntrance } from "../entering/complete-entrance.ts"
import { localReturn, returnQuery } from "../entering/local-return.ts"
import { MOST_KEYS, noteNewKey, removeKey, renameKey } from "./actions.ts"
import { credentialField } from "./credential.ts"
import { KeyPage } from "./key-page.tsx"
import { KeysPage } from "./keys-page.tsx"
import { KEYS, NAME_LIMIT } from "./paths.ts"
import { ownKey } from "./policy.ts"
import { countKeys, listKeys } from "./queries.ts"
import { RefusedKeyPage } from "./refused-page.tsx"
import { nameByDay } from "./words.ts"

const entryForm = z.object({ credential: credentialField, retour: z.string().optional() })
const newKeyForm = z.object({ credential: credentialField, name: textField(NAME_LIMIT) })
const nameForm = z.object({ name: textField(NAME_LIMIT, { required: true }) })

export const passkeyRoutes: Route[] = [
  post("/connexion/cle/demande", anyone, async (c) => {
    const { auth, limits } = c.get("services")
    await limits.take(c, "passkey")
    return c.json(await askForPasskey(auth, c))
  }),
  post("/connexion/cle", anyone, async (c) => {
    const { auth, limits } = c.get("services")
    await limits.take(c, "passkey")
    const form = await readForm(c, entryForm)
    const entrance = form.ok ? await enterByPasskey(auth, c, form.value.credential) : undefined
    const retour = localReturn(form.typed.retour)
    if (!entrance || entrance.outcome === "refused")
      return page(c, <RefusedKeyPage shell={shellOf(c)} query={returnQuery(retour)} />, 422)
    return completeEntrance(c, entrance, { retour })
  }),

  get(KEYS, recentlySignedIn, (c, actor) => showKeys(c, actor)),
  post(`${KEYS}/demande`, recentlySignedIn, async (c, { displayName }) =>
    c.json(await askForNewPasskey(c.get("services").auth, c, displayName)),
  ),
  post(KEYS, recentlySignedIn, async (c, actor) => {
    const services = c.get("services")
    const form = await readForm(c, newKeyForm)
    if (!form.ok) return showKeys(c, actor, { typed: form.typed.name, refused: "name" in form.faults ? "name" : "failed" })
    if ((await countKeys(services.db, actor.id)) >= MOST_KEYS) throw new Conflict("full")
    const name = form.value.name || nameByDay(c.get("language"), services.now())
    const kept = await keepPasskey(services.auth, c, form.value.credential, name)
    if ("refused" in kept)
      return showKeys(c, actor, {
        typed: form.typed.name,
        refused: kept.refused === "user_not_verified" ? "unverified" : "failed",
      })
    await noteNewKey(services, actor)
    return seeOther(c, KEYS)
  }),
  get(`${KEYS}/:id`, ownKey, (c, { key }) => page(c, <KeyPage shell={shellOf(c)} ownKey={key} />)),
  post(`${KEYS}/:id/nom`, ownKey, async (c, { actor, key }) => {
    const form = await readForm(c, nameForm)
    if (!form.ok) {
      const fault = form.faults.name === "missing" ? "missing" : "too_long"
      return page(c, <KeyPage shell={shellOf(c)} ownKey={key} typed={form.typed.name} fault={fault} />, 422)
    }
    await renameKey(c.get("services"), actor, key.id, form.value.name)
    return seeOther(c, KEYS)
  }),
  post(`${KEYS}/:id/retrait`, ownKey, async (c, { actor, key }) => {
    await removeKey(c.get("services"), actor, key.id)
    return seeOther(c, KEYS)
  }),
]

type Refusal = { typed?: string; refused: "unverified" | "failed" | "name" }

async function showKeys(c: RequestContext, actor: Actor, refusal?: Refusal): Promise<Response> {
  const keys = await listKeys(c.get("services").db, actor.id)
  const content = <KeysPage shell={shellOf(c)} keys={keys} room={keys.length < MOST_KEYS} {...refusal} />
  return page(c, content, refusal ? 422 : 200)
}
