// A real SMTP server that says what it is told to say, and keeps what it took.
import type { Server, Socket } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

export type Received = { raw: string; from: string; to: string[]; encrypted: boolean }
export type MailServer = {
  url: string
  received: Received[]
  /** Breaks every connection, as a server does that is killed. */
  drop: () => void
  close: () => Promise<void>
}

/** On a port of its own, without TLS unless `disabledCommands` says otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    closeTimeout: 200,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          raw: Buffer.concat(parts).toString(),
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map((one) => one.address),
          encrypted: session.secure,
        })
        done()
      })
    },
    ...options,
  })
  server.on("error", () => undefined)
  const sockets = new Set<Socket>()
  const listener = server.server as Server
  listener.on("connection", (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))
  const { port } = listener.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Refuses every recipient in these words. */
export function refuseRecipients(responseCode: number, message: string): SMTPServerOptions["onRcptTo"] {
  return (_address, _session, done) => done(Object.assign(new Error(message), { responseCode }))
}

/** Refuses every message once it is there. */
export function refuseMessages(responseCode: number, message: string): SMTPServerOptions["onData"] {
  return (stream, _session, done) => {
    stream.resume()
    stream.on("end", () => done(Object.assign(new Error(message), { responseCode })))
  }
}

/** The Message-ID of a mail that was received, without its brackets. */
export function messageIdOf({ raw }: Received): string {
  return /^Message-ID: <(.+)>\r$/im.exec(raw)?.[1] ?? ""
}
