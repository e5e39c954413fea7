import { type Language, localPath } from "../../core/i18n.ts"
import { Actions, ButtonLink } from "../../ui/actions.tsx"
import { Card } from "../../ui/cards.tsx"
import { Icon } from "../../ui/icon.tsx"
import { Layout } from "../../ui/layout.tsx"
import { Section } from "../../ui/sections.tsx"
import type { Shell } from "../../ui/shell.ts"
import { ExampleTarget } from "./example-target.tsx"
import { StepDrawing } from "./step-drawing.tsx"
import { words } from "./words.ts"

/** What this is for, in one look; then how it goes, and what becomes of what one says. */
export function HomePage({ shell, developing }: { shell: Shell; developing: boolean }) {
  const { language, instance } = shell
  const text = words(language)
  const to = (path: string) => localPath(language, path)
  return (
    <Layout
      shell={shell}
      title={text.title}
      heading={text.heading}
      description={text.description}
      lead={text.lead}
      intro={
        <>
          <Actions>
            <ButtonLink href={to("/auto-evaluation/nouvelle")}>{text.start}</ButtonLink>
            <ButtonLink href={to("/auto-evaluation")} variant="secondary">
              {text.how}
            </ButtonLink>
          </Actions>
          <p class="home-ease">{text.ease}</p>
          {developing && <ForDevelopers language={language} />}
        </>
      }
      aside={<ExampleTarget language={language} />}
    >
      <Section title={text.steps.title} lead={text.steps.lead}>
        <ol class="home-steps">
          {STEPS.map((step) => (
            <li key={step} class="home-steps__step">
              <StepDrawing step={step} />
              <h3>{text.steps[step].title}</h3>
              <p>{text.steps[step].text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={text.axes.title} lead={text.axes.lead}>
        <ul class="home-axes">
          {AXES.map((axis) => (
            <li key={axis} class="home-axes__axis" data-axis={axis}>
              <h3>{text.axes[axis].name}</h3>
              <p>{text.axes[axis].text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.ways.title}>
        <div class="home-ways">
          {WAYS.map(({ way, path }) => (
            <Card key={way} href={to(path)} title={text.ways[way].title} headingLevel={3}>
              <p>{text.ways[way].text}</p>
            </Card>
          ))}
        </div>
      </Section>
      <section class="home-privacy">
        <h2>{text.privacy.title}</h2>
        <div class="home-privacy__words">
          <ul class="home-privacy__points">
            {text.privacy.points.map((point) => (
              <li key={point}>
                <Icon name="check" />
                <span>{point}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={to("/auto-evaluation/confidentialite")}>{text.privacy.more}</a>
          </p>
        </div>
      </section>
      <p class="home-centre">{text.centre(instance.centre.name, instance.centre.longName[language])}</p>
    </Layout>
  )
}

const STEPS = ["apart", "together", "placed"] as const
const AXES = ["expression", "decision", "construction", "implementation"] as const
const WAYS = [
  { way: "both", path: "/auto-evaluation/nouvelle?avec=together" },
  { way: "alone", path: "/auto-evaluation/nouvelle?avec=alone" },
  { way: "paper", path: "/auto-evaluation/papier" },
] as const

function ForDevelopers({ language }: { language: Language }) {
  const { copy, demonstration, outbox } = words(language).developing
  return (
    <p class="home-ease">
      {copy} <a href={localPath(language, "/demonstration")}>{demonstration}</a> ·{" "}
      <a href={localPath(language, "/boite-d-envoi")}>{outbox}</a>
    </p>
  )
}
