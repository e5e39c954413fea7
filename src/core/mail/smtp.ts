import { createTransport } from "nodemailer"
import { type Mailer, MailNotSent, MailRefused, requireSendable } from "./mail.ts"

// A job waits for the server, and is tried again: better soon than late. Milliseconds.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 }

/** Sends over SMTP, a connection a mail. `from` is the instance's address. */
export function createSmtpMailer(smtpUrl: string, from: string, patience = PATIENCE): Mailer & { close: () => void } {
  const transport = createTransport({ ...patience, url: smtpUrl, pool: false })
  return {
    delivers: true,
    close: () => transport.close(),
    async send(mail) {
      requireSendable(mail)
      const sending = transport.sendMail({
        from,
        to: { name: "", address: mail.to },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { "Content-Language": mail.language, "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      await sending.catch((error) => {
        throw isFinal(error) ? new MailRefused(codeOf(error)) : new MailNotSent(codeOf(error))
      })
    },
  }
}

type SmtpError = { code?: string; command?: string; responseCode?: number; permanent?: boolean }

/** A 5xx about the recipient or the message. One about us, our login or our sender, is put right by who runs the site. */
function isFinal({ code, command, permanent }: SmtpError): boolean {
  return permanent === true && (code === "EENVELOPE" || code === "EMESSAGE") && command !== "MAIL FROM"
}

function codeOf({ code = "unknown", responseCode }: SmtpError): string {
  return responseCode === undefined ? code : `${code} ${responseCode}`
}
