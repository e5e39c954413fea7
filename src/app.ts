// The table of contents of the program: what it is made of, and the way of every request.
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { streamSSE } from "hono/streaming"
import { isUnreachable } from "./core/db/database.ts"
import { compress } from "./core/http/compression.ts"
import { readCookie } from "./core/http/cookies.ts"
import { readProse, readTyped } from "./core/http/form.ts"
import { healthRoutes } from "./core/http/health.ts"
import { BadRequest, NotFound, Problem, SignInAgain, TooMany } from "./core/http/problems.ts"
import { page, type RequestContext, type RequestEnvironment, seeOther, shellOf, wantsJson } from "./core/http/request.ts"
import type { Route } from "./core/http/route.ts"
import { mayWrite } from "./core/http/same-origin.ts"
import { securityHeaders } from "./core/http/security-headers.ts"
import { splitLanguage } from "./core/i18n.ts"
import type { Services } from "./core/services.ts"
import type { Feature } from "./feature.ts"
import { account } from "./features/account/index.ts"
import { administration } from "./features/administration/index.ts"
import { assessment } from "./features/assessment/index.ts"
import { designSystem } from "./features/design-system/index.ts"
import { errors } from "./features/errors/index.tsx"
import { home } from "./features/home/index.ts"
import { notices } from "./features/notices/index.ts"
import { outbox } from "./features/outbox/index.ts"
import { personalSpace } from "./features/personal-space/index.ts"
import { privacy } from "./features/privacy/index.ts"
import { readingComfort } from "./features/reading-comfort/index.ts"

export const FEATURES: Feature[] = [
  home,
  assessment,
  account,
  personalSpace,
  privacy,
  administration,
  notices,
  readingComfort,
  designSystem,
  outbox,
]

/** Every route of the program, in the order in which they are tried. */
export function allRoutes(pending: () => Promise<number>): Route[] {
  return [...healthRoutes(pending), ...FEATURES.flatMap((feature) => feature.routes)]
}

const MOST_BODY = 128 * 1024

/** Puts the features together. `pending` counts the migrations that the database lacks, for /readyz. */
export function createApp(services: Services, pending: () => Promise<number>): Hono<RequestEnvironment> {
  const app = new Hono<RequestEnvironment>({ getPath: (request) => splitLanguage(pathOf(request.url)).path })
  const headers = securityHeaders(services.config.production)

  app.use(async (c, next) => {
    const began = performance.now()
    c.set("services", services)
    c.set("requestId", newRequestId())
    c.set("language", splitLanguage(pathOf(c.req.url)).language)
    c.set("route", "none")
    await next()
    const answer = await compress(c.res, c.req.header("Accept-Encoding"))
    if (answer !== c.res) {
      c.res = undefined // Otherwise Hono would copy the old answer's headers, its length too, to the new one.
      c.res = answer
    }
    // A route that shows someone else's markup says a policy of its own; see core/http/security-headers.ts.
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "private, no-store")
    c.res.headers.set("X-Request-Id", c.get("requestId"))
    const duration = Math.round((performance.now() - began) * 10) / 10
    services.log.info(
      { id: c.get("requestId"), method: c.req.method, route: c.get("route"), status: c.res.status, duration },
      "request",
    )
  })
  const fromElsewhere = new WeakSet<Request>()
  for (const route of allRoutes(pending).filter((one) => one.crossOrigin))
    app.on(route.method, route.path, (c, next) => {
      fromElsewhere.add(c.req.raw)
      return next()
    })
  app.use(async (c, next) => {
    if (
      c.req.method !== "GET" &&
      !fromElsewhere.has(c.req.raw) &&
      !mayWrite(c.req.method, c.req.raw.headers, services.config.appUrl ?? new URL(c.req.url).origin)
    )
      throw new Problem(403, "cross_origin")
    await next()
  })
  const limitBody = bodyLimit({ maxSize: MOST_BODY, onError: () => Promise.reject(new BadRequest(413)) })
  app.on("POST", "*", (c, next) => (statesLength(c) ? next() : limitBody(c, next)))

  for (const route of allRoutes(pending))
    app.on(route.method, route.path, async (c) => {
      c.set("route", route.path)
      if (route.method === "POST") await services.limits.take(c, "write")
      const response = await route.handle(c)
      if (route.remembered && response.status === 200) await remember(c, response)
      return response
    })
  if (services.config.devReload)
    app.get("/dev/reload", (c) => {
      c.header("Content-Encoding", "identity")
      const response = streamSSE(c, async (stream) => {
        await stream.writeSSE({ data: "up", retry: 200 })
        await new Promise<void>((resolve) => {
          stream.onAbort(resolve)
          // An open stream would hold the server that is about to restart.
          process.once("SIGTERM", () => resolve())
        })
      })
      response.headers.set("Connection", "close")
      return response
    })

  app.notFound((c) => answerProblem(c, new NotFound()))
  app.onError((error, c) => answerProblem(c, problemOf(error, c)))
  return app
}

// Node reads no more than what was stated. Only a body without a stated length has to be counted, in a copy of the request.
function statesLength(c: RequestContext): boolean {
  const length = c.req.header("content-length")
  return length !== undefined && Number(length) <= MOST_BODY && c.req.header("transfer-encoding") === undefined
}

/** What a thrown error means to the reader. Anything unknown is our fault: logged, told, and the process lives on. */
function problemOf(error: unknown, c: RequestContext): Problem | undefined {
  if (error instanceof Problem) return error
  const { log } = c.get("services")
  const unreachable = isUnreachable(error)
  log[unreachable ? "warn" : "error"](
    { id: c.get("requestId"), route: c.get("route"), err: error },
    unreachable ? "database unreachable" : "request failed",
  )
  return unreachable ? new Problem(503) : undefined
}

async function answerProblem(c: RequestContext, problem: Problem | undefined): Promise<Response> {
  const status = problem?.status ?? 500
  if (status === 401 && !wantsJson(c)) return askToSignIn(c, problem instanceof SignInAgain)
  const foreign = problem?.message === "cross_origin" || status === 413
  const prose = foreign ? [] : await readProse(c)
  const response = wantsJson(c)
    ? c.json({ type: "about:blank", title: errors.title(c.get("language"), status), status }, status, {
        "Content-Type": "application/problem+json",
      })
    : page(
        c,
        errors.render({
          shell: shellOf(c),
          status,
          reason: problem?.message ?? "",
          requestId: c.get("requestId"),
          prose,
          ...(problem instanceof TooMany ? { retryAfter: problem.retryAfter } : {}),
        }),
        status,
      )
  if (problem instanceof TooMany) response.headers.set("Retry-After", String(problem.retryAfter))
  if (status === 503) response.headers.set("Retry-After", "10")
  return response
}

// A page is asked for again after signing in. What a form carried stays with the reader, who can send it again then.
async function askToSignIn(c: RequestContext, again: boolean): Promise<Response> {
  const url = new URL(c.req.url)
  const back = c.req.method === "GET" ? splitLanguage(url.pathname).path + url.search : "/mon-espace"
  const signIn = `/connexion?${new URLSearchParams({ retour: back, ...(again ? { encore: "oui" } : {}) })}`
  if (c.req.method === "GET") return seeOther(c, signIn)
  const typed = await readTyped(c).catch(() => ({}))
  return page(c, errors.signIn({ shell: shellOf(c), signIn, action: url.pathname + url.search, typed }), 401)
}

// Only an address without query and with a known comfort is worth keeping; memory then answers before the app is asked.
async function remember(c: RequestContext, response: Response): Promise<void> {
  const { memory, config } = c.get("services")
  const url = new URL(c.req.url)
  if (url.search !== "" || c.req.method !== "GET") return
  const body = await response.clone().text()
  const own: [string, string][] = [...response.headers].filter(
    ([name]) => name.startsWith("content-") && name !== "content-length",
  )
  await memory.keep(url.pathname, readCookie(c, "comfort"), body, [...securityHeaders(config.production), ...own])
}

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("://") + 3)
  if (start === -1) return "/"
  const end = url.slice(start).search(/[?#]/)
  return end === -1 ? url.slice(start) : url.slice(start, start + end)
}

let requests = 0
const PROCESS = Math.floor(Math.random() * 36 ** 5).toString(36)

function newRequestId(): string {
  requests++
  return `${PROCESS}-${requests.toString(36)}`
}
