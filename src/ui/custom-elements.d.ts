import type { HTMLAttributes } from "preact"

type ElementAttributes = HTMLAttributes<HTMLElement> & {
  for?: string
  max?: string
  [data: `data-${string}`]: string | undefined
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "character-count": ElementAttributes
      "confirm-submit": ElementAttributes
      "copy-text": ElementAttributes
      "error-summary": ElementAttributes
      "open-dialog": ElementAttributes
    }
  }
}
