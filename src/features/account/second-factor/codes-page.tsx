import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { CopyText } from "../../../ui/copy-text.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { SETTING } from "./paths.ts"
import { words } from "./words.ts"

/** Recovery codes, shown this once. The file is in the page itself, so that nothing has to keep the codes to give them again. */
export function CodesPage({ shell, codes, because }: { shell: Shell; codes: string[]; because: "enabled" | "renewed" }) {
  const { language, instance } = shell
  const text = words(language).codes
  const file = [`${instance.name} – ${text.title}`, shell.origin, "", ...codes, ""].join("\r\n")
  return (
    <Layout shell={shell} title={text.title} lead={text[because]} width="text" noIndex>
      <Notice kind="warning" title={text.once}>
        <p>{text.text}</p>
      </Notice>
      <Section title={text.list}>
        <ol class="recovery-codes" id="recovery-codes" translate={false}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
              {"\n"}
            </li>
          ))}
        </ol>
        <Actions>
          <CopyText target="recovery-codes" language={language} label={text.copy} />
          <ButtonLink
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
            download={text.file}
            variant="secondary"
            icon="download"
          >
            {text.download}
          </ButtonLink>
        </Actions>
        <Actions>
          <ButtonLink href={localPath(language, SETTING)}>{text.kept}</ButtonLink>
        </Actions>
      </Section>
    </Layout>
  )
}
