import type { Language } from "../../../core/i18n.ts"
import { Sign } from "../../../ui/sign.tsx"
import { Table } from "../../../ui/table.tsx"
import { sayPlaced, sayReading } from "./reading-words.ts"
import type { CriterionResult, ResultView } from "./result-view.ts"
import { words } from "./words.ts"

type Part = { language: Language; view: ResultView }

/** What the target shows, in full. */
export function ResultTable({ language, view }: Part) {
  const say = words(language)
  const { sides } = view
  const joint = view.hasJointPart || view.criteria.some((one) => one.placing)
  const notes = view.criteria.some((one) => one.placing?.note)
  return (
    <Table
      caption={say.result.caption}
      captionHidden
      head={[
        say.result.criterion,
        ...sides.map((side) => (
          <span key={side} class="result-table__head">
            <Sign sign={side} /> {say.sides[side]}
          </span>
        )),
        ...(joint
          ? [
              <span key="joint" class="result-table__head">
                <Sign sign="joint" /> {say.placedTogether}
              </span>,
            ]
          : []),
        ...(notes ? [say.result.note] : []),
      ]}
      rows={view.criteria.map((one) => ({
        header: (
          <span class="result-row" data-axis={one.criterion.axis}>
            {`${one.number}. ${one.criterion.label[language]}`}
          </span>
        ),
        cells: [
          ...sides.map((side) => sayReading(language, view, side, one[side])),
          ...(joint ? [<JointCell key="joint" language={language} view={view} item={one} />] : []),
          ...(notes
            ? [
                one.placing?.note ? (
                  <span key="note" dir="auto">
                    {one.placing.note}
                  </span>
                ) : (
                  <span key="note" class="result-table__none">
                    {say.conflict.noNote}
                  </span>
                ),
              ]
            : []),
        ],
      }))}
    />
  )
}

function JointCell({ language, view, item }: Part & { item: CriterionResult }) {
  const say = words(language).result
  if (!item.placing) return <span class="result-table__none">{say.notPlaced}</span>
  const level = sayPlaced(language, view.instrument, item.placing.level)
  if (item.joint !== undefined) return <strong>{level}</strong>
  return (
    <span>
      {level} <small>{`(${say.proposedOnly.toLowerCase()})`}</small>
    </span>
  )
}
