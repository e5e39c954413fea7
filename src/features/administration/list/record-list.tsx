import type { ComponentChildren } from "preact"
import type { Language } from "../../../core/i18n.ts"
import { Actions, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Pagination } from "../../../ui/pagination.tsx"
import { type Sorting, Table } from "../../../ui/table.tsx"
import { ListFilters } from "./list-filters.tsx"
import { isFiltered, type ListShape, type ListState, listAddress, opposite, sortedBy } from "./list-state.ts"
import type { Page } from "./page-queries.ts"
import { RowChoice } from "./row-choice.tsx"
import { words } from "./words.ts"

export type Filter = { name: string; label: string; hint?: string } & (
  | { kind: "search" | "date" }
  | { kind: "choice"; options: { value: string; label: string }[] }
)

export type Column<Row> = {
  label: string
  cell: (row: Row) => ComponentChildren
  /** How it orders the rows when it is followed first: "nom", or "-depuis" for the highest first. */
  sort?: string
}

/** What can be done with several rows at once, by one form that needs no script. */
export type BulkActs<Row> = {
  /** Where the form goes; a ticked row's name is "ligne-" and its id. */
  action: string
  /** What ticking a row says: "Choisir Amina". */
  choose: (row: Row) => string
  /** The buttons. */
  children: ComponentChildren
}

export type RecordListProps<Row> = {
  language: Language
  /** The list's own address, in the reader's language. */
  base: string
  shape: ListShape
  state: ListState
  filters: Filter[]
  caption: string
  /** The first one heads the row. */
  columns: [Column<Row>, ...Column<Row>[]]
  page: Page<Row>
  /** Where the whole filtered list can be had as a file. */
  exported?: string
  empty: { title: string; text: string }
  acts?: BulkActs<Row>
}

/** A list of the back office: search, filters and order in its address, pages by key, an export, and acts on several rows. */
export function RecordList<Row extends { id: string }>(props: RecordListProps<Row>) {
  const { language, base, shape, state, columns, page, acts } = props
  const text = words(language)
  const bare = page.rows.length === 0 && !isFiltered(state)
  if (bare) return <Nothing {...props.empty} />
  const way = (place: Partial<ListState>) => listAddress(base, shape, { ...sameOrder(state), ...place })
  const table = (
    <Table
      caption={props.caption}
      captionHidden
      head={columns.map(({ label }) => label)}
      sorting={columns.map(({ sort }) => sorting(props, sort))}
      rows={page.rows.map((row) => ({
        header: acts ? (
          <RowChoice id={row.id} label={acts.choose(row)}>
            {columns[0].cell(row)}
          </RowChoice>
        ) : (
          columns[0].cell(row)
        ),
        cells: columns.slice(1).map(({ cell }) => cell(row)),
      }))}
    />
  )
  return (
    <div class="record-list">
      <ListFilters {...props} orders={columns.flatMap(({ label, sort }) => (sort ? [{ value: sort, label }] : []))} />
      {page.rows.length === 0 && <Nothing {...text.noneFound} />}
      {page.rows.length > 0 && !acts && table}
      {page.rows.length > 0 && acts && (
        <form method="post" action={acts.action}>
          {table}
          <p class="record-list__chosen">{text.chosen}</p>
          <Actions>{acts.children}</Actions>
        </form>
      )}
      <Pagination
        language={language}
        label={text.pages}
        previous={page.previous && way({ before: page.previous })}
        next={page.next && way({ after: page.next })}
      />
      {props.exported && page.rows.length > 0 && (
        <div class="record-list__export">
          <ButtonLink href={listAddress(props.exported, shape, sameOrder(state))} variant="quiet" icon="download" download>
            {text.export}
          </ButtonLink>
          <p class="field__hint">{text.exportHint}</p>
        </div>
      )}
    </div>
  )
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  )
}

function sameOrder({ filters, sort, descending }: ListState): ListState {
  return { filters, sort, descending }
}

/** Followed once a heading orders by its column, followed again the other way round. */
function sorting<Row>({ base, shape, state }: RecordListProps<Row>, order: string | undefined): Sorting | undefined {
  if (order === undefined) return undefined
  const now = (state.descending ? "-" : "") + state.sort
  const current = now === order || now === opposite(order)
  const next = now === order ? opposite(order) : order
  return {
    href: listAddress(base, shape, sortedBy(state, next)),
    ...(current && { now: state.descending ? ("descending" as const) : ("ascending" as const) }),
  }
}
