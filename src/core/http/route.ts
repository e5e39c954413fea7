import type { RequestContext } from "./request.ts"

/**
 * Who may come to a route. `admit` finds what the route is about for this actor and returns it,
 * or throws NotFound (invisible is the same as absent) or Forbidden.
 */
export type Policy<Subject = undefined> = {
  name: string
  admit: (c: RequestContext) => Promise<Subject> | Subject
}

export type Route = {
  method: "GET" | "POST"
  path: string
  policy: string
  /** A public page that is the same for all: rendered once, then served from memory. */
  remembered: boolean
  /** Takes posts from other sites and programs. Only for a route whose address is all the right it asks for. */
  crossOrigin?: boolean
  handle: (c: RequestContext) => Promise<Response>
}

/** Open to everyone. */
export const anyone: Policy = { name: "anyone", admit: () => undefined }

type Handler<Subject> = (c: RequestContext, subject: Subject) => Promise<Response> | Response

export function get<Subject>(path: string, policy: Policy<Subject>, handler: Handler<Subject>): Route {
  return route("GET", path, policy, handler)
}

export function post<Subject>(path: string, policy: Policy<Subject>, handler: Handler<Subject>): Route {
  return route("POST", path, policy, handler)
}

/** A GET that answers everyone the same: kept in memory by address, language and reading comfort. */
export function remembered(path: string, handler: (c: RequestContext) => Promise<Response> | Response): Route {
  return { ...route("GET", path, anyone, handler), remembered: true }
}

/** Lets a route be posted to from elsewhere than our pages: no cookie may count there. */
export function crossOrigin(route: Route): Route {
  return { ...route, crossOrigin: true }
}

function route<Subject>(method: Route["method"], path: string, policy: Policy<Subject>, handler: Handler<Subject>): Route {
  return {
    method,
    path,
    policy: policy.name,
    remembered: false,
    handle: async (c) => handler(c, await policy.admit(c)),
  }
}
