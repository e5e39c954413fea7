import { type Language, localPath } from "../core/i18n.ts"
import { ComfortOpener } from "./comfort-panel.tsx"
import { kept } from "./kept.tsx"
import type { Instance, Shell } from "./shell.ts"
import { LanguageSwitch } from "./site-header.tsx"
import { words } from "./words.ts"

const PAGES = [
  { path: "/accessibilite", label: "accessibility" },
  { path: "/mentions-legales", label: "legal" },
  { path: "/vie-privee", label: "privacy" },
  { path: "/systeme-de-design", label: "designSystem" },
] as const

export function SiteFooter({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  return (
    <footer class="site-footer">
      <div class="site-footer__row">
        <WhoAndWhat language={language} instance={instance} current={PAGES.find(({ path }) => path === shell.path)?.path} />
        <div class="site-footer__tools">
          <ComfortOpener language={language} />
          <LanguageSwitch shell={shell} />
        </div>
      </div>
      <Licence language={language} instance={instance} />
    </footer>
  )
}

type Part = { language: Language; instance: Instance }

const WhoAndWhat = kept(
  ({ language, instance, current }: Part & { current: string | undefined }) => {
    const text = words(language).footer
    return (
      <>
        <div class="site-footer__who">
          <p class="site-footer__name">
            {instance.name} · {instance.region}
          </p>
          <p>{instance.centre.longName[language]}</p>
          <p>
            <a href={`mailto:${instance.centre.email}`}>{text.write}</a>
          </p>
        </div>
        <nav class="site-footer__links" aria-label={text.label}>
          <ul>
            {PAGES.map(({ path, label }) => (
              <li key={path}>
                <a href={localPath(language, path)} aria-current={path === current ? "page" : undefined}>
                  {text[label]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </>
    )
  },
  ({ language, instance, current }) => `${language} ${instance.name} ${current}`,
)

const Licence = kept(
  ({ language, instance }: Part) => {
    const text = words(language).footer
    return (
      <p class="site-footer__licence">
        {text.free}
        {instance.source && (
          <>
            {" · "}
            <a href={instance.source}>{text.source}</a>
          </>
        )}
      </p>
    )
  },
  ({ language, instance }) => `${language} ${instance.source}`,
)
