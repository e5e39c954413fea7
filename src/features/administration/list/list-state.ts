// What the address of a list says: how it is filtered and ordered, and from which row on.

/** A row's place: what the list is ordered by, as text, and its id. */
export type RowKey = { key: string; id: string }

export type ListState = {
  /** Only those that are set. */
  filters: Record<string, string>
  sort: string
  descending: boolean
  /** The page that follows, or comes before, that row; the first page without. */
  after?: RowKey
  before?: RowKey
}

export type ListShape = {
  /** What may be asked for by name: one of a few words, or a text of at most so many characters. */
  filters: Record<string, readonly string[] | number>
  /** Ways to order it, the usual one first; "-name" begins with the highest. */
  sorts: readonly [string, ...string[]]
}

/** Reads an address; what it says wrongly is left out, as old or mistyped addresses are no fault of the reader. */
export function readList({ filters, sorts }: ListShape, address: URLSearchParams): ListState {
  const asked = Object.entries(filters).flatMap(([name, allowed]) => {
    const value = readFilter(address.get(name), allowed)
    return value === undefined ? [] : [[name, value] as const]
  })
  const order = sorts.find((sort) => sort === address.get("tri") || opposite(sort) === address.get("tri")) ?? sorts[0]
  const chosen = address.get("tri") === opposite(order) ? opposite(order) : order
  const after = readKey(address.get("apres"))
  const before = after ? undefined : readKey(address.get("avant"))
  return {
    filters: Object.fromEntries(asked),
    sort: chosen.replace(/^-/, ""),
    descending: chosen.startsWith("-"),
    ...(after && { after }),
    ...(before && { before }),
  }
}

/** The address that reads as this state; what is usual is not said. */
export function listAddress(base: string, { sorts }: ListShape, state: ListState): string {
  const address = new URLSearchParams(state.filters)
  const order = (state.descending ? "-" : "") + state.sort
  if (order !== sorts[0]) address.set("tri", order)
  if (state.after) address.set("apres", writeKey(state.after))
  if (state.before) address.set("avant", writeKey(state.before))
  return address.size === 0 ? base : `${base}?${address}`
}

/** The same rows in another order, from the first page. */
export function sortedBy({ filters }: ListState, order: string): ListState {
  return { filters, sort: order.replace(/^-/, ""), descending: order.startsWith("-") }
}

export function opposite(order: string): string {
  return order.startsWith("-") ? order.slice(1) : `-${order}`
}

export function isFiltered({ filters }: ListState): boolean {
  return Object.keys(filters).length > 0
}

function readFilter(given: string | null, allowed: readonly string[] | number): string | undefined {
  const value = given
    ?.replace(/\p{Cc}/gu, "")
    .trim()
    .normalize("NFC")
  if (!value) return undefined
  if (typeof allowed === "number") return [...value].slice(0, allowed).join("")
  return allowed.includes(value) ? value : undefined
}

function writeKey({ key, id }: RowKey): string {
  return `${id}~${key}`
}

function readKey(given: string | null): RowKey | undefined {
  const [, id, key] = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})~([^\p{Cc}]{0,200})$/u.exec(given ?? "") ?? []
  return id === undefined || key === undefined ? undefined : { key, id }
}
