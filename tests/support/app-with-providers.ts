import { createAuth } from "../../src/core/auth/create-auth.ts"
import type { Provider } from "../../src/core/auth/open-id-provider.ts"
import type { OpenDatabase } from "../../src/core/db/database.ts"
import { createTestApp, ORIGIN, type TestApp } from "./app.ts"

/** The whole program, with these identity providers. */
export function createAppWithProviders(database: OpenDatabase, providers: Provider[]): TestApp {
  const { db, secret, log, config } = createTestApp(database).services
  const auth = createAuth({ db, secret, origin: () => ORIGIN, production: false, name: "De concert", providers, log })
  return createTestApp(database, { auth, config: { ...config, identityProviders: providers } })
}
