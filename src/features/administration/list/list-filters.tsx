import type { Language } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { SelectField, TextField } from "../../../ui/fields.tsx"
import { isFiltered, type ListState, opposite } from "./list-state.ts"
import type { Filter } from "./record-list.tsx"
import { words } from "./words.ts"

type ListFiltersProps = {
  language: Language
  base: string
  state: ListState
  filters: Filter[]
  /** The columns by which the rows can be ordered. */
  orders: { value: string; label: string }[]
}

/** The search of a list in sight, its filters and its order folded away until they are used. */
export function ListFilters({ language, base, state, filters, orders }: ListFiltersProps) {
  const text = words(language)
  const searches = filters.filter(({ kind }) => kind === "search")
  const others = filters.filter(({ kind }) => kind !== "search")
  const order = (state.descending ? "-" : "") + state.sort
  const known = new Set(filters.map(({ name }) => name))
  const kept = Object.entries(state.filters).filter(([name]) => !known.has(name))
  return (
    <search>
      <form class="form list-filters" method="get" action={base}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {searches.map((filter) => (
          <FilterField key={filter.name} language={language} filter={filter} value={state.filters[filter.name]} />
        ))}
        <Disclosure
          summary={text.narrow}
          open={searches.length === 0 || others.some(({ name }) => state.filters[name] !== undefined)}
        >
          <div class="list-filters__others">
            {others.map((filter) => (
              <FilterField key={filter.name} language={language} filter={filter} value={state.filters[filter.name]} />
            ))}
            {orders.length > 1 && (
              <SelectField
                name="tri"
                label={text.sort}
                value={orders.find(({ value }) => value === order || opposite(value) === order)?.value ?? order}
                options={orders}
              />
            )}
          </div>
        </Disclosure>
        <Actions>
          <Button variant="secondary" icon="search">
            {text.apply}
          </Button>
          {isFiltered(state) && (
            <ButtonLink href={base} variant="quiet">
              {text.all}
            </ButtonLink>
          )}
        </Actions>
      </form>
    </search>
  )
}

function FilterField({ language, filter, value }: { language: Language; filter: Filter; value: string | undefined }) {
  const { name, label, hint } = filter
  const common = { name, label, ...(hint && { hint }), ...(value !== undefined && { value }) }
  if (filter.kind === "choice") return <SelectField {...common} options={filter.options} />
  return <TextField {...common} language={language} type={filter.kind} {...(filter.kind === "date" && { width: "short" })} />
}
