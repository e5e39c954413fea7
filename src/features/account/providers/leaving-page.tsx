import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

/** Between us and a provider. A form may not lead to another site (Content-Security-Policy, form-action): this page does. */
export function LeavingPage({ shell, provider, address }: { shell: Shell; provider: string; address: string }) {
  const text = words(shell.language).leaving
  return (
    <Layout shell={shell} title={text.title(provider)} lead={text.lead} width="text" noIndex>
      <Actions>
        <ButtonLink href={address}>{text.link(provider)}</ButtonLink>
      </Actions>
    </Layout>
  )
}
