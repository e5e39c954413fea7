import type { Words } from "../../../core/i18n.ts"
import type { fr } from "./messages.fr.ts"

export const en: Words<typeof fr> = {
  narrow: "Filter and sort",
  sort: "Sort by",
  apply: "Search",
  all: "Show everything",
  export: "Export as CSV",
  exportHint: "The file holds everything that these filters show, on all pages.",
  pages: "Pages of the list",
  noneFound: {
    title: "Nothing matches",
    text: "No row answers this search. Remove a filter, or search with fewer words.",
  },
  chosen: "With the ticked rows",
  nothingChosen: "Nothing was ticked: tick at least one row, then choose what to do.",
}
