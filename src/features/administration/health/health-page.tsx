import { localPath } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { formatDateTime } from "../../../ui/format.ts"
import { Icon } from "../../../ui/icon.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { BackOffice, HOME } from "../frame/back-office.tsx"
import type { Office } from "../frame/policy.ts"
import { checkHealth, type Facts, worstOf } from "./health.ts"
import { sayHealth } from "./health-words.ts"
import { words } from "./words.ts"

const ICONS = { well: "circle-check", look: "triangle-alert", act: "circle-alert" } as const

export function HealthPage({ shell, office, facts, now }: { shell: Shell; office: Office; facts: Facts; now: Date }) {
  const { language } = shell
  const text = words(language)
  const checks = checkHealth(facts, now)
  return (
    <BackOffice shell={shell} office={office} title={text.title} lead={text.leads[worstOf(checks.map(({ state }) => state))]}>
      <ul class="health-list">
        {checks.map(({ check, state }) => (
          <li key={check} class={`health-list__item health-list__item--${state}`}>
            <Icon name={ICONS[state]} />
            <h2>
              {text.titles[check]} <Tag>{text.states[state]}</Tag>
            </h2>
            <p>{sayHealth(language, check, state, facts)}</p>
          </li>
        ))}
      </ul>
      <p>{text.asOf(formatDateTime(language, now))}</p>
      <Actions>
        <ButtonLink href={localPath(language, `${HOME}/sante`)} variant="secondary" icon="refresh-cw">
          {text.refresh}
        </ButtonLink>
      </Actions>
    </BackOffice>
  )
}
