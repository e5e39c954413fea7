import { createServer, type Server } from "node:net"
import { simpleParser } from "mailparser"
import type { SMTPServerOptions } from "smtp-server"
import { afterEach, expect, test } from "vitest"
import { refuseMessages, refuseRecipients, startMailServer } from "../../../tests/support/mail-server.ts"
import { AddressRefused, MailNotSent, MailRefused } from "./mail.ts"
import { createSmtpMailer } from "./smtp.ts"

const mail = {
  to: "claire@exemple.fr",
  subject: "Votre lien personnel – De concert",
  text: "Bonjour.\nhttps://exemple.fr/auto-evaluation/lien/abc\n\u202f?",
  html: '<p>Bonjour, « à bientôt ».</p><a href="https://exemple.fr/auto-evaluation/lien/abc">Ouvrir</a>',
  language: "fr",
}

test("a mail arrives as it was written, with both faces, its language and no trace of the program", async () => {
  const { url, received } = await mailServer()
  await createSmtpMailer(url, "De concert <lettres@exemple.fr>").send(mail)
  const [{ raw, from, to } = { raw: "", from: "", to: [] }] = received
  const parsed = await simpleParser(raw)
  expect([from, to]).toEqual(["lettres@exemple.fr", ["claire@exemple.fr"]])
  expect(parsed.from?.text).toBe('"De concert" <lettres@exemple.fr>')
  expect(parsed.to).toMatchObject({ text: "claire@exemple.fr" })
  expect(parsed.subject).toBe(mail.subject)
  expect(parsed.text?.trim()).toBe(mail.text)
  expect(parsed.html).toBe(mail.html)
  expect(parsed.attachments).toEqual([])
  expect(parsed.headers.get("content-language")).toBe("fr")
  expect(parsed.headers.get("auto-submitted")).toBe("auto-generated")
  expect([...parsed.headers.keys()]).not.toContain("x-mailer")
})

test("nothing in an address or a subject becomes a header or another recipient", async () => {
  const { url, received } = await mailServer()
  const mailer = createSmtpMailer(url, "lettres@exemple.fr")
  await expect(mailer.send({ ...mail, to: "claire@exemple.fr\r\nBcc: autre@exemple.fr" })).rejects.toThrow(TypeError)
  await expect(mailer.send({ ...mail, to: "claire@exemple.fr, autre@exemple.fr" })).rejects.toThrow(TypeError)
  await expect(mailer.send({ ...mail, subject: "Bonjour\r\nBcc: autre@exemple.fr" })).rejects.toThrow(TypeError)
  expect(received).toEqual([])
})

test("a mail can name its id, and where one request ends mails of its kind", async () => {
  const { url, received } = await mailServer()
  const unsubscribe = `https://exemple.fr/desabonnement/${"abcdefghijklmnopqrstuvwxyz012345".repeat(2)}`
  await createSmtpMailer(url, "lettres@exemple.fr").send({ ...mail, unsubscribe }, "0190-abc@exemple.fr")
  const parsed = await simpleParser(received[0]?.raw ?? "")
  expect(parsed.messageId).toBe("<0190-abc@exemple.fr>")
  expect(parsed.headers.get("list")).toMatchObject({ unsubscribe: { url: unsubscribe } })
  // As RFC 8058 asks for it, on one line each.
  expect(received[0]?.raw).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`)
  expect(received[0]?.raw).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
})

test("a mail that nobody can end says nothing of it", async () => {
  const { url, received } = await mailServer()
  await createSmtpMailer(url, "lettres@exemple.fr").send(mail)
  expect(received[0]?.raw).not.toMatch(/^list-/im)
})

test.each([
  [
    "a dead address",
    { onRcptTo: refuseRecipients(550, "5.1.1 no such user claire@exemple.fr") },
    "EENVELOPE 550 5.1.1",
    AddressRefused,
  ],
  ["an unknown address", { onRcptTo: refuseRecipients(550, "no such user claire@exemple.fr") }, "EENVELOPE 550", AddressRefused],
  ["a dead address, told late", { onData: refuseMessages(550, "5.1.1 claire@exemple.fr") }, "EMESSAGE 550 5.1.1", AddressRefused],
  ["an unwanted message", { onData: refuseMessages(554, "not here, claire@exemple.fr") }, "EMESSAGE 554", MailRefused],
  ["a policy", { onRcptTo: refuseRecipients(550, "5.7.1 claire@exemple.fr is choosy") }, "EENVELOPE 550 5.7.1", MailRefused],
  ["a full mailbox", { onRcptTo: refuseRecipients(552, "5.2.2 claire@exemple.fr is full") }, "EENVELOPE 552 5.2.2", MailRefused],
  ["a busy mailbox", { onRcptTo: refuseRecipients(450, "try later, claire@exemple.fr") }, "EENVELOPE 450", MailNotSent],
  [
    "a server that asks to wait",
    { onRcptTo: refuseRecipients(451, "4.7.1 greylisted claire@exemple.fr") },
    "EENVELOPE 451 4.7.1",
    MailNotSent,
  ],
  ["a full server", { onData: refuseMessages(452, "no room") }, "EMESSAGE 452", MailNotSent],
  ["a sender that is not allowed", { onMailFrom: refuseRecipients(550, "not you") }, "EENVELOPE 550", MailNotSent],
  [
    "a relay that does not know us",
    { onRcptTo: refuseRecipients(554, "5.7.1 <claire@exemple.fr>: Relay access denied") },
    "EENVELOPE 554 5.7.1",
    MailNotSent,
  ],
] as const)("%s is told by its code, without repeating the address", async (_, options, code, kind) => {
  const { url } = await mailServer(options)
  const error = await failure(url)
  expect(error).toEqual(new kind(code))
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("claire@")
})

test("a connection that drops after the whole message is worth another try: nobody knows whether it was taken", async () => {
  let whole = ""
  const server = await mailServer({
    onData(stream) {
      stream.on("data", (part: Buffer) => {
        whole += part.toString()
      })
      stream.on("end", () => server.drop())
    },
  })
  expect(await failure(server.url)).toEqual(new MailNotSent("ECONNECTION"))
  expect(whole).toContain("Subject: ")
})

test("a server that is not there is worth another try", async () => {
  const { url, close } = await mailServer()
  await close()
  expect(await failure(url)).toEqual(new MailNotSent("ESOCKET"))
})

test("a server that drips is given up too", async () => {
  const dripping = await listen(createServer((socket) => void setInterval(() => socket.write("220-wait\r\n"), 20).unref()))
  const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 5_000, dnsTimeout: 5_000, whole: 200 }
  expect(await failure(`smtp://127.0.0.1:${dripping}`, { patience })).toEqual(new MailNotSent("EABORT"))
})

test("a server that says nothing is given up", async () => {
  const silent = await listen(createServer(() => undefined))
  const patience = { connectionTimeout: 200, greetingTimeout: 200, socketTimeout: 200, dnsTimeout: 200, whole: 1_000 }
  expect(await failure(`smtp://127.0.0.1:${silent}`, { patience })).toEqual(new MailNotSent("ETIMEDOUT"))
})

test("a server that must speak TLS and does not gets nothing, no password either", async () => {
  const heard: string[] = []
  const { url, received } = await mailServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      heard.push(String(auth.password))
      done(null, { user: "us" })
    },
  })
  const withPassword = url.replace("smtp://", "smtp://us:secret@")
  expect(await failure(`${withPassword}?requireTLS=true`)).toEqual(new MailNotSent("ETLS 500"))
  expect([heard, received]).toEqual([[], []])
  await createSmtpMailer(withPassword, "lettres@exemple.fr").send(mail)
  expect([heard, received.length]).toEqual([["secret"], 1])
})

test("a certificate that nobody vouches for is refused", async () => {
  const { url, received } = await mailServer({ disabledCommands: ["AUTH"] })
  expect(await failure(`${url}?requireTLS=true`)).toEqual(new MailNotSent("ESOCKET"))
  expect(received).toEqual([])
})

test("on this machine TLS is not asked for, whatever certificate the relay has", async () => {
  const { url, received } = await mailServer({ disabledCommands: ["AUTH"] })
  await createSmtpMailer(url, "lettres@exemple.fr", { production: true }).send(mail)
  expect(received.map((one) => one.encrypted)).toEqual([false])
})

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function mailServer(options: SMTPServerOptions = {}) {
  const server = await startMailServer(options)
  opened.push(server.close)
  return server
}

function listen(server: Server): Promise<number> {
  opened.push(() => new Promise((resolve) => server.close(() => resolve())))
  server.on("connection", (socket) => opened.unshift(async () => void socket.destroy()))
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)))
}

async function failure(url: string, options: Parameters<typeof createSmtpMailer>[2] = {}): Promise<unknown> {
  return createSmtpMailer(url, "lettres@exemple.fr", options)
    .send(mail)
    .then(
      () => "sent",
      (error) => error,
    )
}
