import type { Language } from "../core/i18n.ts"
import { ButtonLink } from "./actions.tsx"
import { words } from "./words.ts"

type PaginationProps = { language: Language; previous?: string; next?: string; label: string }

/** The way through a list paged by key: no page numbers, since nobody counts them. */
export function Pagination({ language, previous, next, label }: PaginationProps) {
  if (!previous && !next) return null
  return (
    <nav class="pagination" aria-label={label}>
      {previous && (
        <ButtonLink href={previous} variant="secondary" icon="arrow-left" rel="prev">
          {words(language).pagination.previous}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={next} variant="secondary" icon="arrow-right" rel="next">
          {words(language).pagination.next}
        </ButtonLink>
      )}
    </nav>
  )
}
