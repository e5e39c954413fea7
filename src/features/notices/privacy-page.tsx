import { localPath } from "../../core/i18n.ts"
import { Layout } from "../../ui/layout.tsx"
import { Prose } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { Table } from "../../ui/table.tsx"
import { NoticePart } from "./notice-part.tsx"
import { words } from "./words.ts"

/** The twin of what browsers are checked for in tests/browser/no-third-party.spec.ts. */
const COOKIES = ["session", "device", "links", "comfort"] as const
const CNIL = "https://www.cnil.fr/fr/plaintes"

export function PrivacyPage({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  const { centre, publisher, dataProtection } = instance
  const text = words(language).privacy
  const { cookies, responsible, rights } = text
  return (
    <Layout shell={shell} title={text.title} description={text.description} lead={text.lead} width="text">
      <Prose>
        <NoticePart title={text.collected.title} points={text.collected.points}>
          <p>{text.collected.never}</p>
        </NoticePart>
        <NoticePart {...text.why} />
        <NoticePart title={text.who.title} points={text.who.points}>
          <p>
            <a href={localPath(language, "/auto-evaluation/confidentialite")}>{text.who.details}</a>
          </p>
        </NoticePart>
        <NoticePart {...text.howLong} />
        <NoticePart title={rights.title} text={rights.text}>
          <ul>
            {Object.entries(rights.own).map(([path, words]) => (
              <li key={path}>
                <a href={localPath(language, path)}>{words}</a>
              </li>
            ))}
          </ul>
          <p>
            <a href={localPath(language, "/vie-privee/registre")}>{rights.register}</a>
          </p>
          <p>
            {rights.officer(dataProtection.officer[language])}{" "}
            <a href={`mailto:${dataProtection.email}`}>{dataProtection.email}</a>. <a href={CNIL}>{rights.cnil}</a>.
          </p>
        </NoticePart>
        <NoticePart title={cookies.title} text={cookies.text}>
          <Table
            caption={cookies.caption}
            captionHidden
            head={[...cookies.head]}
            rows={[
              ...COOKIES.map((name) => ({ header: name, cells: [cookies[name].what, cookies[name].time] })),
              { header: "account.…", cells: [cookies.account.what, cookies.account.time] },
            ]}
          />
          <p>{cookies.none}</p>
        </NoticePart>
        <NoticePart
          title={responsible.title}
          text={responsible.text(centre.name, centre.longName[language], centre.postalAddress)}
        >
          <p>{responsible.host(publisher.host[language])}</p>
        </NoticePart>
      </Prose>
    </Layout>
  )
}
