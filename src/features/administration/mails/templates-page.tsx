import { localPath } from "../../../core/i18n.ts"
import type { MailTemplate } from "../../../core/mail/template.ts"
import type { Shell } from "../../../ui/shell.ts"
import { Table } from "../../../ui/table.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { words } from "./words.ts"

export function TemplatesPage({ shell, office, templates }: { shell: Shell; office: Office; templates: MailTemplate[] }) {
  const { language } = shell
  const text = words(language)
  return (
    <BackOffice
      shell={shell}
      office={office}
      title={text.templates.title}
      lead={text.templates.lead}
      breadcrumb={[{ path: `${HOME}/mails`, label: text.title }]}
    >
      <Table
        caption={text.templates.caption}
        captionHidden
        head={[...text.templates.head]}
        rows={templates.map(({ template, label }) => ({
          header: <a href={localPath(language, `${HOME}/mails/modeles/${template}`)}>{label[language]}</a>,
          cells: [template],
        }))}
      />
    </BackOffice>
  )
}
