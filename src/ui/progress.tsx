import type { Language } from "../core/i18n.ts"
import type { Axis } from "./axis.ts"
import { Icon } from "./icon.tsx"
import { words } from "./words.ts"

export type Step = { label: string; href?: string; state: "done" | "current" | "todo" }

/** Where one is in a job of several steps; what is done can be reached again. */
export function Steps({ language, steps }: { language: Language; steps: Step[] }) {
  return (
    <nav class="steps" aria-label={words(language).steps.label}>
      <ol class="steps__list">
        {steps.map((step, index) => (
          <li
            key={step.label}
            class={`steps__step steps__step--${step.state}`}
            aria-current={step.state === "current" ? "step" : undefined}
          >
            <span class="steps__number" aria-hidden="true">
              {step.state === "done" ? <Icon name="check" /> : index + 1}
            </span>
            <span class="steps__label">
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
              <span class="visually-hidden"> {words(language).steps[step.state]}</span>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

type ProgressProps = {
  /** Read aloud with the numbers, and shown: "Co-expression · critère 2 sur 11". */
  label: string
  done: number
  total: number
  /** One bar a part, in order; without it, one long bar. */
  parts?: { done: boolean; current: boolean; axis?: Axis }[]
}

export function Progress({ label, done, total, parts }: ProgressProps) {
  return (
    <div class="progress">
      <p class="progress__label">{label}</p>
      {parts ? (
        <div class="progress__parts" aria-hidden="true">
          {parts.map((part, index) => (
            <span key={index} class={partLook(part)} data-axis={part.axis} />
          ))}
        </div>
      ) : (
        <progress class="progress__bar" max={total} value={done} aria-label={label} />
      )}
    </div>
  )
}

function partLook(part: { done: boolean; current: boolean }): string {
  if (part.current) return "progress__part progress__part--current"
  return part.done ? "progress__part progress__part--done" : "progress__part"
}
