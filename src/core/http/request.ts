import type { HttpBindings } from "@hono/node-server"
import type { Context } from "hono"
import type { JSX } from "preact"
import { readComfort } from "../../ui/comfort.ts"
import { renderDocument } from "../../ui/document.ts"
import type { Shell } from "../../ui/shell.ts"
import { type Language, localPath, splitLanguage } from "../i18n.ts"
import type { Services } from "../services.ts"
import { readCookie } from "./cookies.ts"

export type RequestVariables = {
  services: Services
  requestId: string
  language: Language
  /** The route's pattern once it is known, for the log: never the path itself, which may hold a token. */
  route: string
}
export type RequestEnvironment = { Variables: RequestVariables; Bindings: Partial<HttpBindings> }
export type RequestContext = Context<RequestEnvironment>

/** What every page of this request needs for its frame. */
export function shellOf(c: RequestContext): Shell {
  const services = c.get("services")
  return {
    language: c.get("language"),
    path: splitLanguage(c.req.path).path,
    origin: services.origin(),
    instance: services.instance,
    navigation: services.navigation,
    comfort: readComfort(readCookie(c, "comfort")),
    assets: services.assets,
    developing: services.config.devReload,
  }
}

/** Answers with a page. Private unless the route is remembered: nothing between the server and the reader keeps it. */
export function page(
  c: RequestContext,
  content: JSX.Element,
  status: 200 | 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503 = 200,
): Response {
  return c.body(renderDocument(content), status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Language": c.get("language"),
  })
}

/** After a write: sends the reader on to a page, in their language. `path` is without prefix. */
export function seeOther(c: RequestContext, path: string): Response {
  return c.body(null, 303, { Location: localPath(c.get("language"), path) })
}

export function wantsJson(c: RequestContext): boolean {
  return (c.req.header("accept") ?? "").includes("application/json")
}
