import type { ComponentChildren } from "preact"
import { LANGUAGES, type Language, localPath } from "../core/i18n.ts"
import { Icon } from "./icon.tsx"
import { kept } from "./kept.tsx"
import type { Shell } from "./shell.ts"
import { SiteFooter } from "./site-footer.tsx"
import { SiteHeader } from "./site-header.tsx"
import { words } from "./words.ts"

export type LayoutProps = {
  shell: Shell
  /** The document's title and, unless `heading` says otherwise, its h1. */
  title: string
  /** For search engines and link previews, one or two sentences. */
  description?: string
  lead?: ComponentChildren
  /** From the top down, without the page itself. */
  breadcrumb?: { path: string; label: string }[]
  /** The h1 when it differs from the title; null when the page brings its own, as a question's legend does. */
  heading?: ComponentChildren
  /** Pages that search engines should leave alone. */
  noIndex?: boolean
  /** "text" for pages that are read or filled in, one column of 62 characters. */
  width?: "text" | "wide"
  /** Stands above the h1: where one is in a job of several steps. */
  step?: ComponentChildren
  /** Follows the lead: the page's main actions. */
  intro?: ComponentChildren
  /** Stands beside the heading where there is room: a drawing, a summary. */
  aside?: ComponentChildren
  children?: ComponentChildren
}

/** The whole document, without its doctype: the frame that every page shares, around the page's own content. */
export function Layout(props: LayoutProps) {
  const { shell, title, lead, breadcrumb = [], width = "wide", step, intro, aside, children } = props
  const { language, comfort } = shell
  const heading = props.heading === undefined ? title : props.heading
  return (
    <html
      lang={language}
      data-size={comfort.size}
      data-spacing={comfort.spacing}
      data-contrast={comfort.contrast}
      data-theme={comfort.theme}
    >
      <Head {...props} />
      <body>
        <Skip language={language} />
        <SiteHeader shell={shell} />
        <main class={`page page--${width}`} id="contenu" tabindex={-1}>
          <Breadcrumb shell={shell} items={breadcrumb} />
          <div class={aside ? "page__head page__head--aside" : "page__head"}>
            <div class="page__title">
              {step}
              {heading !== null && <h1>{heading}</h1>}
              {lead && (typeof lead === "string" ? <p class="lead">{lead}</p> : <div class="lead">{lead}</div>)}
              {intro}
            </div>
            {aside && <div class="page__aside">{aside}</div>}
          </div>
          {children}
        </main>
        <SiteFooter shell={shell} />
      </body>
    </html>
  )
}

const Skip = kept(
  ({ language }: { language: Language }) => (
    <nav class="skip" aria-label={words(language).skip.label}>
      <a href="#contenu">{words(language).skip.content}</a>
    </nav>
  ),
  ({ language }) => language,
)

function Head({ shell, title, description, noIndex }: LayoutProps) {
  const { instance, language, origin, path } = shell
  return (
    <head>
      <meta charset="utf-8" />
      <title>{title === instance.name ? title : `${title} · ${instance.name}`}</title>
      {description && <meta name="description" content={description} />}
      {noIndex && <meta name="robots" content="noindex" />}
      <Resources assets={shell.assets} developing={shell.developing} />
      <link rel="canonical" href={origin + localPath(language, path)} />
      {LANGUAGES.map((one) => (
        <link key={one} rel="alternate" hreflang={one} href={origin + localPath(one, path)} />
      ))}
    </head>
  )
}

const Resources = kept(
  ({ assets, developing }: Pick<Shell, "assets" | "developing">) => (
    <>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.stylesheet} />
      <script type="module" src={assets.script} />
      {developing && assets.reloadScript && <script type="module" src={assets.reloadScript} />}
      {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffdf9" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#201a2b" />
    </>
  ),
  ({ assets, developing }) => `${assets.stylesheet} ${assets.script} ${assets.icon} ${developing}`,
)

function Breadcrumb({ shell, items }: { shell: Shell; items: { path: string; label: string }[] }) {
  if (items.length === 0) return null
  return (
    <nav class="breadcrumb" aria-label={words(shell.language).breadcrumb}>
      <ol class="breadcrumb__list">
        {items.map((item) => (
          <li key={item.path}>
            <a href={localPath(shell.language, item.path)}>{item.label}</a>
            <Icon name="chevron-right" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
