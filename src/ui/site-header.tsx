import { LANGUAGES, type Language, localPath } from "../core/i18n.ts"
import { ComfortOpener, ComfortPanel } from "./comfort-panel.tsx"
import { Icon } from "./icon.tsx"
import { Illustration } from "./illustration.tsx"
import { kept } from "./kept.tsx"
import type { Instance, NavigationItem, Shell } from "./shell.ts"
import { words } from "./words.ts"

const MENU = "menu"

/**
 * The mark, the menu, the language and the reader's comfort, on one line. Where there is no room the menu is a popover,
 * which needs no script; browsers without popovers show it open.
 */
export function SiteHeader({ shell }: { shell: Shell }) {
  const { language, instance } = shell
  return (
    <header class="site-header">
      <div class="site-header__row">
        <Brand language={language} instance={instance} />
        <nav class="menu" id={MENU} popover="auto" aria-label={words(language).menu.label}>
          <MenuList language={language} navigation={shell.navigation} path={shell.path} />
          <div class="menu__tools">
            <ComfortOpener language={language} />
            <LanguageSwitch shell={shell} />
          </div>
        </nav>
      </div>
      <ComfortPanel language={language} comfort={shell.comfort} returnTo={localPath(language, shell.path)} />
    </header>
  )
}

type BrandProps = { language: Language; instance: Instance }

const Brand = kept(
  ({ language, instance }: BrandProps) => (
    <>
      <a class="brand" href={localPath(language, "/")}>
        <Illustration name="mark" />
        <span class="brand__words">
          <span class="brand__name">
            {instance.name}
            <span class="visually-hidden"> {words(language).menu.home} </span>
          </span>
          <span class="brand__tagline">{instance.tagline[language]}</span>
        </span>
      </a>
      <button class="menu-opener" type="button" popovertarget={MENU}>
        <Icon name="menu" />
        <span>{words(language).menu.open}</span>
      </button>
    </>
  ),
  ({ language, instance }) => `${language} ${instance.name} ${instance.tagline[language]}`,
)

type MenuListProps = { language: Language; navigation: NavigationItem[]; path: string }

const MenuList = kept(
  ({ language, navigation, path }: MenuListProps) => (
    <>
      <button class="menu-opener menu__close" type="button" popovertarget={MENU} popovertargetaction="hide">
        <Icon name="x" />
        <span>{words(language).menu.close}</span>
      </button>
      <ul class="menu__list">
        {navigation.map((item) => (
          <li key={item.path}>
            <a
              class={item.standsOut ? "menu__link menu__link--out" : "menu__link"}
              href={localPath(language, item.path)}
              aria-current={place(item.path, path)}
            >
              {item.label[language]}
            </a>
          </li>
        ))}
      </ul>
    </>
  ),
  ({ language, navigation, path }) =>
    [language, ...navigation.map((item) => `${item.path}:${place(item.path, path) ?? ""}`)].join(" "),
)

/** "page" on the item's own page, "true" on those below it. */
function place(item: string, path: string): "page" | "true" | undefined {
  if (path === item) return "page"
  return path.startsWith(`${item}/`) ? "true" : undefined
}

export function LanguageSwitch({ shell }: { shell: Shell }) {
  const text = words(shell.language).language
  return (
    <>
      {LANGUAGES.filter((language) => language !== shell.language).map((language: Language) => (
        <a
          key={language}
          class="language"
          href={localPath(language, shell.path)}
          lang={language}
          hreflang={language}
          rel="alternate"
        >
          {text[language]}
        </a>
      ))}
    </>
  )
}
