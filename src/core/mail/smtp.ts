import { createTransport } from "nodemailer"
import type { Mailer } from "./mail.ts"

/** Sends over SMTP. `from` is the instance's address. Throws what the server refused, for the job to try again. */
export function createSmtpMailer(smtpUrl: string, from: string): Mailer & { close: () => void } {
  const transport = createTransport(smtpUrl, { from })
  return {
    delivers: true,
    close: () => transport.close(),
    async send(mail) {
      await transport.sendMail({
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: { "Content-Language": mail.language, "Auto-Submitted": "auto-generated" },
      })
    },
  }
}
