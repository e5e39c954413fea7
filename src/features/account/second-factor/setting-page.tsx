import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Milestones } from "../../../ui/milestones.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CodeForm, type RefusedCode } from "./code-form.tsx"
import { KeyToRead, type ShownKey } from "./key-to-read.tsx"
import { SETTING } from "./paths.ts"
import { words } from "./words.ts"

type SettingPageProps = {
  shell: Shell
  /** Someone of the team, whose pages stay closed without it. */
  isStaff: boolean
  setting: { state: "off" } | { state: "prepared"; key: ShownKey } | { state: "on"; codesLeft: number; given: boolean }
  refused?: RefusedCode
}

/** Where the second factor is turned on, and where the rest of it begins. */
export function SettingPage({ shell, isStaff, setting, refused }: SettingPageProps) {
  const { language } = shell
  const all = words(language)
  const isOpen = setting.state === "on" && setting.given
  return (
    <Layout
      shell={shell}
      title={all.setting.title}
      lead={leadOf(all, setting)}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace/compte", label: all.account }]}
    >
      {isStaff && !isOpen && (
        <Notice kind="info" title={all.setting.staff.title}>
          <p>{all.setting.staff.text}</p>
        </Notice>
      )}
      {setting.state === "off" && <Start shell={shell} />}
      {setting.state === "prepared" && <KeyToRead shell={shell} shown={setting.key} refused={refused} />}
      {setting.state === "on" && !setting.given && (
        <CodeForm
          language={language}
          action={localPath(language, `${SETTING}/session`)}
          submit={all.stepUp.submit}
          refused={refused}
          recovery
        />
      )}
      {isOpen && <Settled shell={shell} isStaff={isStaff} codesLeft={setting.codesLeft} />}
    </Layout>
  )
}

function leadOf(all: ReturnType<typeof words>, setting: SettingPageProps["setting"]): string {
  if (setting.state === "on") return setting.given ? all.on.lead : all.stepUp.lead
  return setting.state === "prepared" ? all.prepared.lead : all.setting.lead
}

function Start({ shell: { language } }: { shell: Shell }) {
  const text = words(language).setting
  const { application, applicationText, key, keyText, codes, codesText } = text.steps
  return (
    <>
      <Section title={text.how}>
        <Milestones
          items={[
            { title: application, body: applicationText },
            { title: key, body: keyText },
            { title: codes, body: codesText },
          ]}
        />
        <form method="post" action={localPath(language, `${SETTING}/cle`)}>
          <Actions>
            <Button>{text.start}</Button>
          </Actions>
        </form>
      </Section>
      <p>
        {text.keys} <a href={localPath(language, "/mon-espace/compte/cles")}>{text.keysLink}</a>
      </p>
    </>
  )
}

function Settled({ shell: { language }, isStaff, codesLeft }: { shell: Shell; isStaff: boolean; codesLeft: number }) {
  const { on, setting } = words(language)
  const path = (part: string) => localPath(language, `${SETTING}/${part}`)
  return (
    <>
      {isStaff && (
        <Actions>
          <ButtonLink href={localPath(language, "/administration")}>{setting.staff.link}</ButtonLink>
        </Actions>
      )}
      <Section title={on.codes}>
        {codesLeft < 3 ? <Notice kind="warning">{on.left(codesLeft)}</Notice> : <p>{on.left(codesLeft)}</p>}
        <Actions>
          <ButtonLink href={path("codes")} variant="secondary">
            {on.renew}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={on.change}>
        <p>{on.changeText}</p>
        <Actions>
          <ButtonLink href={path("arret")} variant="secondary">
            {on.stop}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}
