// Documents as bytes. What is the same for many pages is made and encoded once, then copied into each of them.
import type { JSX } from "preact"
import { renderToString } from "preact-render-to-string"

/** Beyond that, all are forgotten and rendered anew. */
const MOST_KEPT = 2_000

/** Markup that is the same each time, as text and, once a page sent it, as bytes. */
type Fragment = { html: string; bytes?: Uint8Array }

/**
 * Keeps markup that is built as text: made once for each key, which must name all that it depends on and never hold what a person
 * wrote. Gives what stands for it in the page that is being rendered.
 */
export function keptMarkup(): (key: string, make: () => string) => string {
  const known = new Map<string, Fragment>()
  return (key, make) => {
    let fragment = known.get(key)
    if (!fragment) {
      fragment = { html: whole(make) }
      if (known.size >= MOST_KEPT) known.clear()
      known.set(key, fragment)
    }
    return page && fragment.html ? `${OPEN}${page.push(fragment) - 1}${CLOSE}` : fragment.html
  }
}

/** What the page being rendered has of them so far, in the order of their places; outside a page they are put in as text. */
let page: Fragment[] | undefined
// No text can hold this: in what a person wrote "<" is always escaped, and our own markup has no such thing.
const OPEN = "<?"
const CLOSE = ">"

/** A whole document as UTF-8. What is kept goes in as the bytes it once became: rendering and encoding are for what is one's own. */
export function renderDocument(content: JSX.Element): Uint8Array<ArrayBuffer> {
  const fragments: Fragment[] = []
  page = fragments
  try {
    return assemble(`<!doctype html>${renderToString(content)}`, fragments)
  } finally {
    page = undefined
  }
}

function whole(make: () => string): string {
  const outer = page
  page = undefined
  try {
    return make()
  } finally {
    page = outer
  }
}

const encoder = new TextEncoder()
let draft = new Uint8Array(256 * 1024)

function assemble(html: string, fragments: Fragment[]): Uint8Array<ArrayBuffer> {
  let length = 0
  let from = 0
  for (let open = html.indexOf(OPEN); open >= 0; open = html.indexOf(OPEN, from)) {
    const close = html.indexOf(CLOSE, open)
    const fragment = fragments[Number(html.slice(open + OPEN.length, close))] as Fragment
    fragment.bytes ??= encoder.encode(fragment.html)
    length = put(html.slice(from, open), length)
    length = copy(fragment.bytes, length)
    from = close + CLOSE.length
  }
  length = put(html.slice(from), length)
  return draft.slice(0, length)
}

function put(text: string, at: number): number {
  makeRoom(at + text.length * 3)
  return at + encoder.encodeInto(text, draft.subarray(at)).written
}

function copy(bytes: Uint8Array, at: number): number {
  makeRoom(at + bytes.length)
  draft.set(bytes, at)
  return at + bytes.length
}

function makeRoom(length: number): void {
  if (draft.length >= length) return
  const larger = new Uint8Array(length * 2)
  larger.set(draft)
  draft = larger
}
