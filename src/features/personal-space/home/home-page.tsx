import { type Actor, isStaff } from "../../../core/auth/actor.ts"
import type { Card as DashboardCard, Waiting } from "../../../core/dashboard.ts"
import { type Language, localPath } from "../../../core/i18n.ts"
import { ButtonLink } from "../../../ui/actions.tsx"
import { Card } from "../../../ui/cards.tsx"
import { formatDate } from "../../../ui/format.ts"
import { Icon, type IconName } from "../../../ui/icon.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/sections.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { firstThings, type NextStep, nextSteps, shownCards } from "./first-things.ts"
import type { SpaceSummary } from "./queries.ts"
import { words } from "./words.ts"

type HomePageProps = { shell: Shell; actor: Actor; summary: SpaceSummary; cards: DashboardCard[] }

/** What waits comes first, across features; then each feature's card; then the account. Someone new reads where to begin. */
export function HomePage({ shell, actor, summary, cards }: HomePageProps) {
  const { language } = shell
  const text = words(language)
  const first = firstThings(cards)
  const shown = shownCards(cards)
  const steps = actor.suspension ? [] : nextSteps({ cards, hasProfile: summary.hasProfile })
  return (
    <Layout
      shell={shell}
      title={text.title}
      heading={
        <>
          {text.hello} <bdi>{actor.displayName}</bdi>
        </>
      }
      lead={cards.length === 0 && !actor.suspension ? text.welcome : undefined}
      noIndex
    >
      {actor.suspension && (
        <Notice kind="warning" title={text.suspended.title}>
          <p>{text.suspended.text}</p>
          <p>
            <a href={localPath(language, "/mon-espace/suspension")}>{text.suspended.link}</a>
          </p>
        </Notice>
      )}
      {first.length > 0 && <First language={language} things={first} />}
      {shown.length > 0 && (
        <div class="space-cards space-cards--own">
          {shown.map((card) => (
            <FeatureCard key={card.title} language={language} card={card} />
          ))}
        </div>
      )}
      {steps.length > 0 && <Steps language={language} steps={steps} isAll={cards.length === 0} />}
      <Places
        language={language}
        unread={summary.unread}
        isSuspended={actor.suspension !== undefined}
        isOfTheTeam={isStaff(actor)}
      />
    </Layout>
  )
}

function First({ language, things }: { language: Language; things: Waiting[] }) {
  const text = words(language).first
  return (
    <Section title={text.title}>
      <ol class="first-things">
        {things.map(({ label, path, since }) => (
          <li key={path + label} class="first-things__one">
            <a class="first-things__link" href={localPath(language, path)} dir="auto">
              {label}
            </a>
            <span class="first-things__since">{text.since(formatDate(language, since))}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function FeatureCard({ language, card }: { language: Language; card: DashboardCard }) {
  const { title, content, more } = card
  return (
    <Card title={title} footer={more && <a href={localPath(language, more.path)}>{more.label}</a>}>
      {content}
    </Card>
  )
}

const STEPS: Record<NextStep, string> = {
  assessment: "/auto-evaluation",
  profile: "/mon-espace/profil",
  notifications: "/mon-espace/notifications/reglages",
}

function Steps({ language, steps, isAll }: { language: Language; steps: NextStep[]; isAll: boolean }) {
  const text = words(language).steps
  return (
    <Section title={isAll ? text.title : text.more} lead={isAll ? text.lead : undefined}>
      <div class="space-cards">
        {steps.map((step, index) => (
          <Card
            key={step}
            headingLevel={3}
            title={text[step].title}
            footer={
              <ButtonLink href={localPath(language, STEPS[step])} variant={index === 0 && isAll ? "primary" : "secondary"}>
                {text[step].link}
              </ButtonLink>
            }
          >
            <p>{text[step].text}</p>
          </Card>
        ))}
      </div>
    </Section>
  )
}

type PlacesProps = { language: Language; unread: number; isSuspended: boolean; isOfTheTeam: boolean }

function Places({ language, unread, isSuspended, isOfTheTeam }: PlacesProps) {
  const text = words(language).places
  const places: { path: string; label: string; icon: IconName }[] = [
    ...(isOfTheTeam ? [{ path: "/administration", label: text.team, icon: "settings" } as const] : []),
    { path: "/mon-espace/notifications", label: text.notifications(unread), icon: "bell" },
    { path: "/mon-espace/notifications/reglages", label: text.settings, icon: "mail" },
    ...(isSuspended ? [] : [{ path: "/mon-espace/profil", label: text.profile, icon: "pencil" } as const]),
    { path: "/mon-espace/profil/acces", label: text.access, icon: "accessibility" },
    { path: "/mon-espace/compte", label: text.account, icon: "key-round" },
    { path: "/mon-espace/donnees", label: text.data, icon: "download" },
    { path: "/deconnexion", label: text.signOut, icon: "log-out" },
  ]
  return (
    <Section title={text.title}>
      <ul class="space-places">
        {places.map(({ path, label, icon }) => (
          <li key={path}>
            <a class="space-places__link" href={localPath(language, path)}>
              <Icon name={icon} />
              <span>{label}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
