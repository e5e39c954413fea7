import { createServer, type Server } from "node:net"
import { simpleParser } from "mailparser"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"
import { afterEach, expect, test } from "vitest"
import { MailNotSent, MailRefused } from "./mail.ts"
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
  const [{ raw, from, to }] = received as [Received]
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

test.each([
  ["an unknown address", { onRcptTo: refuse(550, "no such user claire@exemple.fr") }, "EENVELOPE 550"],
  ["an unwanted message", { onData: refuseData(554, "not here, claire@exemple.fr") }, "EMESSAGE 554"],
] as const)("%s is refused for good, without repeating the address", async (_, options, code) => {
  const { url } = await mailServer(options)
  const error = await failure(url)
  expect(error).toBeInstanceOf(MailRefused)
  expect(error).toMatchObject({ code })
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("claire@")
})

test.each([
  ["a busy mailbox", { onRcptTo: refuse(450, "try later, claire@exemple.fr") }, "EENVELOPE 450"],
  ["a full server", { onData: refuseData(452, "no room") }, "EMESSAGE 452"],
  ["a sender that is not allowed", { onMailFrom: refuse(550, "not you") }, "EENVELOPE 550"],
] as const)("%s is worth another try, without repeating the address", async (_, options, code) => {
  const { url } = await mailServer(options)
  const error = await failure(url)
  expect(error).toBeInstanceOf(MailNotSent)
  expect(error).not.toBeInstanceOf(MailRefused)
  expect(error).toMatchObject({ code })
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("claire@")
})

test("a server that is not there is worth another try", async () => {
  const { url, close } = await mailServer()
  await close()
  expect(await failure(url)).toEqual(new MailNotSent("ESOCKET"))
})

test("a server that says nothing is given up", async () => {
  const silent = await listen(createServer(() => undefined))
  const patience = { connectionTimeout: 200, greetingTimeout: 200, socketTimeout: 200, dnsTimeout: 200 }
  expect(await failure(`smtp://127.0.0.1:${silent}`, patience)).toEqual(new MailNotSent("ETIMEDOUT"))
})

type Received = { raw: string; from: string; to: string[] }

const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

async function mailServer(options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          raw: Buffer.concat(parts).toString(),
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map((one) => one.address),
        })
        done()
      })
    },
    ...options,
  })
  server.on("error", () => undefined)
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  opened.push(close)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const { port } = server.server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, received, close }
}

function listen(server: Server): Promise<number> {
  opened.push(() => new Promise((resolve) => server.close(() => resolve())))
  server.on("connection", (socket) => opened.unshift(async () => void socket.destroy()))
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)))
}

async function failure(url: string, patience?: Parameters<typeof createSmtpMailer>[2]): Promise<unknown> {
  return createSmtpMailer(url, "lettres@exemple.fr", patience)
    .send(mail)
    .then(
      () => "sent",
      (error) => error,
    )
}

function refuse(responseCode: number, message: string): SMTPServerOptions["onRcptTo"] {
  return (_address, _session, done) => done(Object.assign(new Error(message), { responseCode }))
}

function refuseData(responseCode: number, message: string): SMTPServerOptions["onData"] {
  return (stream, _session, done) => {
    stream.resume()
    stream.on("end", () => done(Object.assign(new Error(message), { responseCode })))
  }
}
