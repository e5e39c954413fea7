import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Columns, Panel } from "../../../ui/sections.tsx"
import { Sign } from "../../../ui/sign.tsx"
import type { PlacedLevel, Placing } from "../joint-placing.ts"
import { AgreeForm, PlacingNote } from "./placing-page.tsx"
import { sayPlaced } from "./reading-words.ts"
import { pathOf, ResultFrame, type ResultPageProps } from "./result-frame.tsx"
import type { CriterionResult } from "./result-view.ts"
import { words } from "./words.ts"

type PlacingConflictProps = ResultPageProps & {
  item: CriterionResult
  /** What it has become. */
  theirs: Placing
  /** What this person sent; absent when they only agreed to what they had read. */
  mine?: { level: PlacedLevel; note: string; forBoth: boolean }
}

/** Two people placed the same criterion at once: both versions side by side, and the choice between them. */
export function PlacingConflictPage({ shell, view, item, theirs, mine }: PlacingConflictProps) {
  const { language } = shell
  const say = words(language).conflict
  const { criterion } = item
  const path = pathOf(language, view.me.id, `placement/${criterion.key}`)
  return (
    <ResultFrame
      shell={shell}
      about={view}
      tab="placing"
      title={say.placingTitle}
      lead={
        <>
          <p>{`${item.number}. ${criterion.label[language]}`}</p>
          <p>{mine ? say.lead : say.leadSeen}</p>
        </>
      }
    >
      <Columns>
        <Panel>
          <h2>{say.theirs}</h2>
          <p class="proposal__level">
            <Sign sign={theirs.placedBySide} label={words(language).sidesLong[theirs.placedBySide]} />{" "}
            {sayPlaced(language, view.instrument, theirs.level)}
          </p>
          {theirs.note === "" ? <p>{say.noNote}</p> : <PlacingNote language={language} note={theirs.note} />}
          <AgreeForm
            language={language}
            view={view}
            criterion={criterion.key}
            placing={theirs}
            label={mine ? say.agreeTheirs : words(language).placing.agreeShort}
            variant={mine ? "secondary" : "primary"}
          />
        </Panel>
        {mine && (
          <Panel>
            <h2>{say.mine}</h2>
            <p class="proposal__level">
              <Sign sign={view.me.side} label={words(language).sidesLong[view.me.side]} />{" "}
              {sayPlaced(language, view.instrument, mine.level)}
            </p>
            {mine.note === "" ? <p>{say.noNote}</p> : <PlacingNote language={language} note={mine.note} />}
            <form method="post" action={path}>
              <input type="hidden" name="seen" value={String(theirs.version)} />
              <input type="hidden" name="level" value={String(mine.level)} />
              <input type="hidden" name="note" value={mine.note} />
              <Button name="forBoth" value={mine.forBoth ? "yes" : "no"}>
                {say.sendMine}
              </Button>
            </form>
          </Panel>
        )}
      </Columns>
      <Actions>
        <ButtonLink href={path} variant="quiet" icon="arrow-left">
          {say.back}
        </ButtonLink>
      </Actions>
    </ResultFrame>
  )
}
