import { localPath } from "../../../core/i18n.ts"
import { Button } from "../../../ui/actions.tsx"
import { Card } from "../../../ui/cards.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { LinkedProvider } from "./linked.ts"
import { LINKED } from "./paths.ts"
import { words } from "./words.ts"

/** The providers that open the member's account, and those that could. */
export function LinkedPage({ shell, providers }: { shell: Shell; providers: LinkedProvider[] }) {
  const { language } = shell
  const all = words(language)
  const text = all.linked
  return (
    <Layout
      shell={shell}
      title={text.title}
      lead={text.lead}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace/compte", label: all.account }]}
    >
      {providers.length === 0 && <p>{text.none}</p>}
      {providers.map((provider) => (
        <Card key={provider.id} title={provider.name} footer={<Act shell={shell} provider={provider} />}>
          <p>{provider.linkedAt ? text.since(formatDate(language, provider.linkedAt)) : text.notLinked}</p>
          {provider.professional && !provider.linkedAt && <p>{text.professional}</p>}
          {provider.gone && <p>{text.gone}</p>}
        </Card>
      ))}
    </Layout>
  )
}

function Act({ shell: { language }, provider }: { shell: Shell; provider: LinkedProvider }) {
  const text = words(language).linked
  const path = localPath(language, `${LINKED}/${provider.id}`)
  if (!provider.linkedAt)
    return (
      <form method="post" action={path}>
        <Button variant="secondary">{text.link(provider.name)}</Button>
      </form>
    )
  return (
    <form method="post" action={`${path}/retrait`}>
      <ConfirmSubmit
        label={text.unlink(provider.name)}
        question={text.unlinkQuestion(provider.name)}
        confirmLabel={text.unlink(provider.name)}
        cancelLabel={text.keep}
      >
        <p>{text.unlinkText(provider.name)}</p>
        {provider.professional && <p>{text.unlinkProfessional}</p>}
      </ConfirmSubmit>
    </form>
  )
}
