import { recentlySignedIn } from "../../../core/access/policies.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import type { Provider } from "../../../core/auth/open-id-provider.ts"
import { NotFound } from "../../../core/http/problems.ts"
import type { RequestContext } from "../../../core/http/request.ts"
import type { Policy } from "../../../core/http/route.ts"

/** One of the instance's identity providers, by the `provider` of the address. */
export const anyoneAtProvider: Policy<Provider> = { name: "anyone", admit: providerOf }

export const memberAtProvider: Policy<{ actor: Actor; provider: Provider }> = {
  name: recentlySignedIn.name,
  admit: async (c) => ({ actor: await recentlySignedIn.admit(c), provider: providerOf(c) }),
}

function providerOf(c: RequestContext): Provider {
  const provider = c.get("services").config.identityProviders.find(({ id }) => id === c.req.param("provider"))
  if (!provider) throw new NotFound()
  return provider
}
