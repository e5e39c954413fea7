import type { ComponentChildren } from "preact"
import { localPath } from "../../../core/i18n.ts"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tabs } from "../../../ui/tabs.tsx"
import type { Office } from "./policy.ts"
import { words } from "./words.ts"

export type BackOfficeProps = {
  shell: Shell
  office: Pick<Office, "pages">
  title: string
  lead?: ComponentChildren
  /** Between "Administration" and the page itself. */
  breadcrumb?: { path: string; label: string }[]
  heading?: ComponentChildren
  children?: ComponentChildren
}

/** The frame of every page of the back office: where one is, and the other pages that one's roles open. */
export function BackOffice({ shell, office, breadcrumb = [], children, ...page }: BackOfficeProps) {
  const { language } = shell
  const text = words(language)
  const atHome = shell.path === HOME
  const links = office.pages.map((one) => ({
    href: localPath(language, `${HOME}/${one.path}`),
    label: one.label[language],
    current: isAt(shell.path, `${HOME}/${one.path}`),
  }))
  return (
    <Layout shell={shell} {...page} noIndex breadcrumb={atHome ? [] : [{ path: HOME, label: text.title }, ...breadcrumb]}>
      {!atHome && (
        <>
          <div class="office-pages--open">
            <Tabs label={text.pages} items={links} />
          </div>
          <nav class="office-pages--folded" aria-label={text.pages}>
            <Disclosure summary={text.otherPages}>
              <ul class="office-pages__list">
                {links.map(({ href, label, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current ? "page" : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </Disclosure>
          </nav>
        </>
      )}
      {children}
    </Layout>
  )
}

export const HOME = "/administration"

function isAt(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`)
}
