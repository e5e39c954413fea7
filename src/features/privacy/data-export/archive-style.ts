/** Twins of the colours of tokens.css; none of the letters that markup would escape. */
export const ARCHIVE_STYLE = `
:root { color-scheme: light dark; --paper: #fbf7f0; --surface: #fffdf9; --ink: #221b33; --muted: #5c5368; --brand: #4b2e83; --line: #857990; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #17131f; --surface: #201a2b; --ink: #f3eee6; --muted: #b9afc6; --brand: #c9b3ff; --line: #857990; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, Verdana, Arial, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.25; }
a { color: var(--brand); }
a:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
nav, section { margin-block: 2rem; }
section { padding: 1.25rem; border: 1px solid var(--line); border-radius: 14px; background: var(--surface); }
dl { margin: 0; }
dl div { padding-block: 0.375rem; }
dt { color: var(--muted); font-size: 0.9375rem; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
dd dl { margin-inline-start: 1rem; }
.things { margin: 0; padding-inline-start: 1.5rem; }
.things li { padding-block: 0.75rem; }
.things li + li { border-block-start: 1px solid var(--line); }
.nothing, .files { color: var(--muted); font-size: 0.9375rem; }
.files a { margin-inline-start: 0.75rem; overflow-wrap: anywhere; }
@media (min-width: 36rem) { dl.flat div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; } }
@media print {
  :root { --paper: #ffffff; --surface: #ffffff; --ink: #000000; --muted: #333333; --brand: #000000; }
  section { break-inside: avoid-page; }
  nav { break-after: page; }
}
`
