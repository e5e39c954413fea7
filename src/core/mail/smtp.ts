import { createTransport } from "nodemailer"
import { AddressRefused, type Mail, type Mailer, MailNotSent, MailRefused, requireSendable } from "./mail.ts"
import { failureCode, judge, type SmtpFailure } from "./refusal.ts"
import { readSmtpUrl } from "./smtp-url.ts"

// A job waits for the server, and is tried again: better soon than late. Milliseconds; `whole` bounds a server that drips.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000, whole: 120_000 }

type Options = { production?: boolean; patience?: typeof PATIENCE }

/** Sends over SMTP, a connection a mail. `from` is the instance's address. Throws WrongSmtpUrl. */
export function createSmtpMailer(
  smtpUrl: string,
  from: string,
  { production = false, patience = PATIENCE }: Options = {},
): Mailer {
  const { whole, ...timeouts } = patience
  const transport = createTransport({ ...timeouts, ...readSmtpUrl(smtpUrl, production), pool: false })
  return {
    delivers: true,
    async send(mail, messageId) {
      requireSendable(mail)
      const sending = transport.sendMail({
        from,
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: headersOf(mail),
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(whole),
        ...(messageId === undefined ? {} : { messageId: `<${messageId}>` }),
      })
      await sending.catch((error: SmtpFailure) => {
        throw told(error)
      })
    },
  }
}

const ERRORS = { try_again: MailNotSent, refused: MailRefused, address_refused: AddressRefused }

function told(failure: SmtpFailure): MailNotSent {
  return new ERRORS[judge(failure)](failureCode(failure))
}

function headersOf({ language, unsubscribe }: Mail) {
  return {
    "Content-Language": language,
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    // Prepared: a header that is folded before its address is not understood everywhere.
    ...(unsubscribe && {
      "List-Unsubscribe": { prepared: true, value: `<${unsubscribe}>` },
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  }
}
