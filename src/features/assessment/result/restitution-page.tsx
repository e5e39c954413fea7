import type { Language } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { Columns, Panel, Section } from "../../../ui/sections.tsx"
import { TargetFigure } from "../../../ui/target-figure.tsx"
import { byDifference } from "../comparison.ts"
import { SIDES } from "../instrument.ts"
import { CriterionItem } from "./criterion-item.tsx"
import { FirstToTalk, StandsOut } from "./first-to-talk.tsx"
import { pathOf, ResultFrame, ResultNotices, type ResultPageProps } from "./result-frame.tsx"
import { headline } from "./result-sentences.ts"
import { legendOf, targetOf } from "./result-target.ts"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { words } from "./words.ts"

export type RestitutionOrder = "difference" | "instrument"
type RestitutionProps = ResultPageProps & {
  order: RestitutionOrder
  /** Someone comes to see, rather than to sort: both halves turn up at once. */
  reveals: boolean
}

/** The reveal and the talk: the two shapes, what to talk about first, then every criterion with what each side said of it. */
export function RestitutionPage({ shell, view, version, order, reveals }: RestitutionProps) {
  const { language } = shell
  const say = words(language).restitution
  const compares = view.sides.length === SIDES.length
  const title = compares ? say.title : view.assessment.mode === "alone" ? say.titleAlone : say.titleOneSide
  return (
    <ResultFrame shell={shell} about={view} tab="restitution" title={title} lead={headline(language, view)} version={version}>
      <Columns weight="start">
        <Panel>
          <div class={reveals ? "target--revealed" : undefined}>
            <TargetFigure model={targetOf(language, view, "sides")} legend={legendOf(language, view, "sides")} />
          </div>
        </Panel>
        <div class="result-first">
          {compares ? <FirstToTalk language={language} view={view} /> : <StandsOut language={language} view={view} />}
          {view.mayPlace && (
            <Actions>
              <ButtonLink href={pathOf(language, view.me.id, "placement")} sign="joint">
                {say.place}
              </ButtonLink>
            </Actions>
          )}
        </div>
      </Columns>
      <ResultNotices language={language} view={view} />
      {view.assessment.mode === "alone" && <Invite language={language} view={view} />}
      <Section title={say.list} id="criteres">
        {compares && <Order language={language} view={view} order={order} />}
        {compares && (
          <Disclosure summary={say.guide}>
            <ol>
              {say.guideSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </Disclosure>
        )}
        <ol class="criteria">
          {inOrder(view, compares ? order : "instrument").map((one) => (
            <CriterionItem key={one.criterion.key} language={language} view={view} item={one} />
          ))}
        </ol>
      </Section>
      {view.people[view.me.side].several && view.assessment.revealedAt !== null && !view.me.sealed && (
        <Consent language={language} view={view} />
      )}
    </ResultFrame>
  )
}

type Part = { language: Language; view: ResultView }

function Invite({ language, view }: Part) {
  const say = words(language).restitution
  return (
    <Section title={say.inviteTitle}>
      <p>{say.inviteWhy}</p>
      <Actions>
        <ButtonLink href={pathOf(language, view.me.id, "participants")} icon="users">
          {say.invite}
        </ButtonLink>
      </Actions>
    </Section>
  )
}

function Order({ language, view, order }: Part & { order: RestitutionOrder }) {
  const say = words(language).restitution
  const here = pathOf(language, view.me.id, "restitution")
  const ways = [
    { order: "difference", href: `${here}?ordre=ecart#criteres`, label: say.byDifference },
    { order: "instrument", href: `${here}?ordre=instrument#criteres`, label: say.byInstrument },
  ]
  return (
    <nav class="result-order" aria-label={say.order}>
      {ways.map((way) => (
        <a key={way.order} href={way.href} aria-current={way.order === order ? "true" : undefined}>
          {way.label}
        </a>
      ))}
    </nav>
  )
}

function inOrder(view: ResultView, order: RestitutionOrder): CriterionResult[] {
  return order === "difference" ? byDifference(view.criteria) : view.criteria
}

function Consent({ language, view }: Part) {
  const say = words(language).consent
  const agrees = view.me.sharesAnswers
  const open = view.people[view.me.side].open
  return (
    <Section title={say.title} id="partage">
      <p>{say.why}</p>
      <p>
        <strong>{agrees ? say.given : say.notGiven}</strong> {open ? say.open : say.waiting}
      </p>
      <form method="post" action={pathOf(language, view.me.id, "partage")}>
        <Button variant="secondary" name="accord" value={agrees ? "non" : "oui"} icon={agrees ? "eye-off" : "eye"}>
          {agrees ? say.take : say.give}
        </Button>
      </form>
    </Section>
  )
}
