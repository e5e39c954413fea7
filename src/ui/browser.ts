// What the browser runs: small elements, each of which only adds to a page that works without it.
import "./elements/answer-saver.ts"
import "./elements/character-count.ts"
import "./elements/confirm-submit.ts"
import "./elements/copy-text.ts"
import "./elements/error-summary.ts"
import "./elements/live-status.ts"
import "./elements/open-dialog.ts"
import "./elements/target-input.ts"
