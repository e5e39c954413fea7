import { LANGUAGES, type Language, localPath } from "../../../core/i18n.ts"
import type { Mail } from "../../../core/mail/mail.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { Facts } from "../../../ui/facts.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tabs } from "../../../ui/tabs.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { words } from "./words.ts"

type TemplatePageProps = { shell: Shell; office: Office; template: MailTemplate; mail: Mail; mailLanguage: Language }

/** One mail as someone fictional would get it. Its HTML has an address and a policy of its own: see routes.tsx. */
export function TemplatePage({ shell, office, template, mail, mailLanguage }: TemplatePageProps) {
  const { language } = shell
  const text = words(language)
  const base = `${HOME}/mails/modeles/${template.template}`
  const html = `${base}/apercu?langue=${mailLanguage}`
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={template.label[language]}
      lead={template.template}
      breadcrumb={[
        { path: `${HOME}/mails`, label: text.title },
        { path: `${HOME}/mails/modeles`, label: text.templates.title },
      ]}
    >
      <Tabs
        label={text.templates.language}
        items={LANGUAGES.map((one) => ({
          href: `${localPath(language, base)}?langue=${one}`,
          label: text.templates.languages[one],
          current: one === mailLanguage,
        }))}
      />
      <Facts items={[{ term: text.templates.subject, detail: <span lang={mailLanguage}>{mail.subject}</span> }]} />
      <Section title={text.templates.html}>
        <iframe
          class="mail-preview"
          src={html}
          title={text.templates.frame(template.label[language])}
          sandbox=""
          loading="lazy"
        />
        <Actions>
          <ButtonLink href={html} variant="quiet" icon="external-link" target="_blank">
            {text.templates.alone}
          </ButtonLink>
        </Actions>
      </Section>
      <Section title={text.templates.text}>
        <div class="mail-text" lang={mailLanguage} dir="auto">
          {mail.text}
        </div>
      </Section>
    </BackOffice>
  )
}
