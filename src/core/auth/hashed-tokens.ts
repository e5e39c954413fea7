// Keeps only hashes of sessions' tokens in the database: what better-auth writes and asks for passes through here.
import { createHash } from "node:crypto"
import type { BetterAuthOptions } from "better-auth/minimal"

type Clause = { field: string; value: unknown }
type Question = { model: string; where?: Clause[]; data?: Record<string, unknown> }
type Row = Record<string, unknown>
// biome-ignore lint/suspicious/noExplicitAny: the library's adapter is wrapped whole, whatever its methods take and give
type Adapter = any

/** What the database keeps of a session's token. */
export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

export function hashingSessionTokens(inner: (options: BetterAuthOptions) => Adapter) {
  return (options: BetterAuthOptions): Adapter => wrap(inner(options))
}

function wrap(adapter: Adapter): Adapter {
  const one = (name: string) => async (question: Question) =>
    question.model === "session"
      ? withToken(await adapter[name](hashed(question)), tokenIn(question))
      : await adapter[name](question)
  const many = (name: string) => async (question: Question) => {
    if (question.model !== "session") return adapter[name](question)
    const found = await adapter[name](hashed(question))
    // Who lists sessions gets no tokens. api.revokeSession and api.revokeOtherSessions would therefore revoke nothing and say that
    // they did: sessions are ended by session.ts.
    return Array.isArray(found) ? found.map((row: Row) => ({ ...row, token: undefined })) : found
  }
  return {
    ...adapter,
    async create(question: Question) {
      if (question.model !== "session") return adapter.create(question)
      const token = String(question.data?.token)
      return withToken(await adapter.create({ ...question, data: { ...question.data, token: hashSessionToken(token) } }), token)
    },
    findOne: one("findOne"),
    update: one("update"),
    consumeOne: one("consumeOne"),
    incrementOne: one("incrementOne"),
    findMany: many("findMany"),
    count: many("count"),
    updateMany: many("updateMany"),
    delete: many("delete"),
    deleteMany: many("deleteMany"),
    transaction: (work: (inner: Adapter) => unknown) => adapter.transaction((inner: Adapter) => work(wrap(inner))),
  }
}

function hashed(question: Question): Question {
  const hashValue = (value: unknown) =>
    Array.isArray(value) ? value.map((one) => hashSessionToken(String(one))) : hashSessionToken(String(value))
  return {
    ...question,
    where: question.where?.map((clause) => (clause.field === "token" ? { ...clause, value: hashValue(clause.value) } : clause)),
  }
}

function tokenIn({ where }: Question): string | undefined {
  const value = where?.find((clause) => clause.field === "token")?.value
  return typeof value === "string" ? value : undefined
}

function withToken(row: Row | null, token: string | undefined): Row | null {
  return row && token ? { ...row, token } : row
}
