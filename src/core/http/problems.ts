// What should never have been reached is thrown, and turned into a page once, in app.ts.

export class Problem extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503
  constructor(status: Problem["status"], message?: string) {
    super(message ?? String(status))
    this.status = status
  }
}

/** Absent, or invisible to this actor: the same answer for both. */
export class NotFound extends Problem {
  constructor() {
    super(404)
  }
}

/** Only for someone with an account, who may have been signed out meanwhile. Pages lead to signing in and back. */
export class SignInNeeded extends Problem {
  constructor() {
    super(401)
  }
}

/** What this would change deserves that the person shows again who they are. Pages lead there and back. */
export class SignInAgain extends Problem {
  constructor() {
    super(401, "again")
  }
}

/** Visible but not allowed, or not now. `reason` is a code that the page may explain. */
export class Forbidden extends Problem {
  readonly reason: string | undefined
  constructor(reason?: string) {
    super(403, reason)
    this.reason = reason
  }
}

/** The subject changed since the actor saw it; `current` is what it has become. */
export class Conflict<Current> extends Problem {
  readonly current: Current
  constructor(current: Current) {
    super(409)
    this.current = current
  }
}

export class BadRequest extends Problem {
  constructor(status: 400 | 413 | 415 | 422 = 400) {
    super(status)
  }
}

export class TooMany extends Problem {
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super(429)
    this.retryAfter = retryAfter
  }
}
