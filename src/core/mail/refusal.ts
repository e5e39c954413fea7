// What a mail server's "no" means. Its text is read here and goes no further: it repeats the address.

/** What nodemailer tells of a failure. */
export type SmtpFailure = {
  code?: string
  /** What the server was answering: "RCPT TO". */
  command?: string
  responseCode?: number
  response?: string
}

/** `try_again`: later, or once we are put right. `refused`: this mail never. `address_refused`: nobody is there. */
export type Verdict = "try_again" | "refused" | "address_refused"

/**
 * Judges by the reply's code and its enhanced status (RFC 3463). In doubt an address is not held to be dead: whoever is taken for
 * unreachable gets nothing more, not even a link to sign in.
 */
export function judge(failure: SmtpFailure): Verdict {
  const { code, command, responseCode = 0, response = "" } = failure
  const aboutMail = code === "EENVELOPE" || code === "EMESSAGE"
  if (!aboutMail || command === "MAIL FROM" || responseCode < 500 || responseCode === 503) return "try_again"
  if (/\brelay/i.test(response)) return "try_again"
  const status = enhancedStatus(failure)
  if (status !== undefined) {
    if (ABOUT_SENDER.test(status)) return "try_again"
    return DEAD_ADDRESS.test(status) ? "address_refused" : "refused"
  }
  const aboutAddress = command === "RCPT TO" && [550, 551, 553].includes(responseCode)
  return aboutAddress && !POLICY.test(response) ? "address_refused" : "refused"
}

/** What may be noted and logged of a failure: "EENVELOPE 550 5.1.1". */
export function failureCode(failure: SmtpFailure): string {
  const { code = "", responseCode } = failure
  const known = /^[A-Z]{1,20}$/.test(code) ? code : "EUNKNOWN"
  return [known, responseCode, enhancedStatus(failure)].filter((part) => part !== undefined).join(" ")
}

function enhancedStatus({ response = "" }: SmtpFailure): string | undefined {
  return /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
}

// 5.1.7 and 5.1.8 are about the sender's address.
const ABOUT_SENDER = /^5\.1\.[78]$/
// No such mailbox or domain, moved without a trace, no mail taken there; a mailbox that was closed.
const DEAD_ADDRESS = /^5\.(1\.([0-6]|10)|2\.1)$/
const POLICY = /spam|polic|block|listed|reputation|denied|authenti|spf|dkim|dmarc|sender|client host|helo|reverse|quota|full/i
