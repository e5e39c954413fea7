// What the tests use of oidc-provider, which comes without types.
declare module "oidc-provider" {
  import type { RequestListener } from "node:http"

  type Exchange = Parameters<RequestListener>
  type Account = { accountId: string; claims: () => Promise<Record<string, unknown>> }
  type Configuration = Record<string, unknown> & {
    interactions: { policy: unknown; url: (context: unknown, interaction: { uid: string }) => string }
    findAccount: (context: unknown, sub: string) => Account
  }
  type Details = { prompt: { name: string }; params: Record<string, unknown>; session?: { accountId: string } }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
    interactionDetails(...exchange: Exchange): Promise<Details>
    interactionFinished(
      request: Exchange[0],
      response: Exchange[1],
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>
    Grant: new (of: {
      accountId: string
      clientId: string
    }) => { addOIDCScope(scope: string): void; save(): Promise<string> }
  }
  export const interactionPolicy: { base: () => unknown }
}
