import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import type { PlannedErasure } from "./erasure.ts"
import { Frame, HERE } from "./erasure-frame.tsx"
import { KeepAccount } from "./keep-account.tsx"
import { words } from "./words.ts"

type PlannedErasurePageProps = { shell: Shell; planned: PlannedErasure; due: boolean }

/** It was asked for: when it will happen, and the way back. */
export function PlannedErasurePage({ shell, planned, due }: PlannedErasurePageProps) {
  const { language } = shell
  const text = words(language).planned
  const date = formatDateTime(language, planned.dueAt)
  return (
    <Frame shell={shell} title={text.title} lead={due ? text.underWay : text.lead(date)}>
      {!due && (
        <>
          <Section title={text.keepTitle}>
            <p>{text.keep}</p>
            <KeepAccount language={language} action={`${HERE}/annulation`} />
          </Section>
          <Section title={text.untilTitle}>
            <p>{text.until}</p>
            <p>
              <a href={localPath(language, "/mon-espace/donnees")}>{words(language).takeAway}</a>
            </p>
          </Section>
        </>
      )}
    </Frame>
  )
}

/** Said once, after it was called off. */
export function KeptPage({ shell, signedIn }: { shell: Shell; signedIn: boolean }) {
  const { language } = shell
  const text = words(language).kept
  return (
    <Layout shell={shell} title={text.title} width="text" noIndex>
      <Notice kind="success" role="status">
        <p>{text.text}</p>
      </Notice>
      <Actions>
        <ButtonLink href={localPath(language, signedIn ? "/mon-espace" : "/connexion")}>
          {signedIn ? text.space : text.signIn}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}

/** Where the link of a mail leads, without signing in. It names nobody. */
export function KeepByLinkPage({ shell, planned, action }: { shell: Shell; planned: PlannedErasure; action: string }) {
  const { language } = shell
  const text = words(language).planned
  return (
    <Layout shell={shell} title={text.title} lead={text.lead(formatDateTime(language, planned.dueAt))} width="text" noIndex>
      <Section title={text.linkTitle}>
        <p>{text.link}</p>
        <KeepAccount language={language} action={action} />
      </Section>
    </Layout>
  )
}
