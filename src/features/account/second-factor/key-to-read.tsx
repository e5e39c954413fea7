import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { CopyText } from "../../../ui/copy-text.tsx"
import { Raw } from "../../../ui/raw.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { CodeForm, type RefusedCode } from "./code-form.tsx"
import { SETTING } from "./paths.ts"
import { words } from "./words.ts"

/** A key in its three forms: for a camera (an SVG), for the application of this device, and to be typed. */
export type ShownKey = { drawing: string; address: string; typed: string }

export function KeyToRead({ shell: { language }, shown, refused }: { shell: Shell; shown: ShownKey; refused?: RefusedCode }) {
  const text = words(language).prepared
  return (
    <>
      <Section title={text.read}>
        <p>{text.readText}</p>
        <Raw as="div" class="qr" html={shown.drawing} />
        <Actions>
          <ButtonLink href={shown.address} variant="secondary">
            {text.open}
          </ButtonLink>
        </Actions>
        <p>{text.typed}</p>
        <p class="authenticator-key" id="authenticator-key" translate={false}>
          {shown.typed}
        </p>
        <CopyText target="authenticator-key" language={language} label={text.copy} />
      </Section>
      <Section title={text.give} lead={text.others}>
        <CodeForm language={language} action={localPath(language, SETTING)} submit={text.submit} refused={refused} />
        <form method="post" action={localPath(language, `${SETTING}/cle`)}>
          <Actions>
            <Button variant="quiet">{text.again}</Button>
          </Actions>
        </form>
      </Section>
    </>
  )
}
