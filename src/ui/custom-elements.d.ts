import type { HTMLAttributes } from "preact"

type ElementAttributes = HTMLAttributes<HTMLElement> & {
  for?: string
  form?: string
  max?: string
  [data: `data-${string}`]: string | undefined
}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "answer-saver": ElementAttributes
      "character-count": ElementAttributes
      "confirm-submit": ElementAttributes
      "copy-text": ElementAttributes
      "digit-keys": ElementAttributes
      "error-summary": ElementAttributes
      "live-status": ElementAttributes
      "open-dialog": ElementAttributes
      "passkey-form": ElementAttributes
      "show-password": ElementAttributes
      "target-input": ElementAttributes
    }
  }
}
