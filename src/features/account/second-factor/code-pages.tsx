// Pages that ask for one code: at sign-in, for new recovery codes, to stop.
import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CodeForm, type RefusedCode } from "./code-form.tsx"
import { CODE_STEP, SETTING } from "./paths.ts"
import { words } from "./words.ts"

type CodeAsked = { shell: Shell; refused?: RefusedCode }

/** `query` is what leads on afterwards: "?retour=…", or nothing. */
export function EnterPage({ shell, refused, query }: CodeAsked & { query: string }) {
  const { language } = shell
  const text = words(language).enter
  const path = localPath(language, CODE_STEP)
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      <CodeForm language={language} action={path + query} submit={text.submit} refused={refused} recovery />
      <p>
        <a href={`${path}/perdue${query}`}>{text.lost}</a>
      </p>
    </Layout>
  )
}

/** The first factor is too far away. */
export function OverPage({ shell, query }: { shell: Shell; query: string }) {
  const text = words(shell.language).over
  return (
    <Layout shell={shell} title={text.title} lead={text.lead} width="text" noIndex>
      <Actions>
        <ButtonLink href={localPath(shell.language, "/connexion") + query}>{text.link}</ButtonLink>
      </Actions>
    </Layout>
  )
}

export function RenewPage({ shell, refused }: CodeAsked) {
  const { language } = shell
  const all = words(language)
  return (
    <Layout shell={shell} title={all.renew.title} lead={all.renew.lead} width="text" noIndex breadcrumb={wayBack(shell)}>
      <CodeForm
        language={language}
        action={localPath(language, `${SETTING}/codes`)}
        submit={all.renew.submit}
        refused={refused}
        recovery
      />
    </Layout>
  )
}

export function StopPage({ shell, refused, isStaff }: CodeAsked & { isStaff: boolean }) {
  const { language } = shell
  const { stop } = words(language)
  return (
    <Layout shell={shell} title={stop.title} lead={stop.lead} width="text" noIndex breadcrumb={wayBack(shell)}>
      {isStaff && <Notice kind="warning">{stop.staff}</Notice>}
      <CodeForm
        language={language}
        action={localPath(language, `${SETTING}/arret`)}
        submit={stop.submit}
        refused={refused}
        recovery
        danger
      />
      <Actions>
        <ButtonLink href={localPath(language, SETTING)} variant="quiet">
          {stop.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

function wayBack({ language }: Shell) {
  const all = words(language)
  return [
    { path: "/mon-espace/compte", label: all.account },
    { path: SETTING, label: all.setting.title },
  ]
}
