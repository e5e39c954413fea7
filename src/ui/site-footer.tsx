import { localPath } from "../core/i18n.ts"
import { ComfortOpener } from "./comfort-panel.tsx"
import type { Shell } from "./shell.ts"
import { LanguageSwitch } from "./site-header.tsx"
import { words } from "./words.ts"

export function SiteFooter({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  const text = words(language).footer
  const links = [
    { path: "/accessibilite", label: text.accessibility },
    { path: "/mentions-legales", label: text.legal },
    { path: "/vie-privee", label: text.privacy },
    { path: "/systeme-de-design", label: text.designSystem },
  ]
  return (
    <footer class="site-footer">
      <div class="site-footer__row">
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
            {links.map((link) => (
              <li key={link.path}>
                <a href={localPath(language, link.path)} aria-current={shell.path === link.path ? "page" : undefined}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="site-footer__tools">
          <ComfortOpener language={language} />
          <LanguageSwitch shell={shell} />
        </div>
      </div>
      <p class="site-footer__licence">
        {text.free}
        {instance.source && (
          <>
            {" · "}
            <a href={instance.source}>{text.source}</a>
          </>
        )}
      </p>
    </footer>
  )
}
