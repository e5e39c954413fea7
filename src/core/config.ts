import { z } from "zod"

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "silent"] as const

const address = (protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join("|")})$`), error: `doit être une adresse ${protocols.join(":// ou ")}://` })

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    HOST: z.string().min(1).default("localhost"),
    PORT: z.coerce.number("doit être un nombre").int().min(0).max(65535).default(3000),
    DATABASE_URL: address(["postgres", "postgresql"]).optional(),
    SMTP_URL: address(["smtp", "smtps"]).optional(),
    MAIL_FROM: z.string().min(3).optional(),
    APP_URL: address(["http", "https"]).optional(),
    APP_SECRET: z.string().min(32, "demande au moins 32 caractères").optional(),
    FILES_URL: address(["file", "s3"]).optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
    TRUST_PROXY: z.enum(["true", "false"], { error: "doit être true ou false" }).default("false"),
    VAR_FOLDER: z.string().min(1).default("var"),
    DEV_RELOAD: z.enum(["0", "1"]).default("0"),
  })
  .superRefine((value, context) => {
    if (value.NODE_ENV !== "production") return
    for (const name of ["APP_SECRET", "APP_URL"] as const)
      if (!value[name]) context.addIssue({ code: "custom", path: [name], message: "est nécessaire en production" })
  })

export type Config = {
  production: boolean
  host: string
  /** 0 lets the system choose. */
  port: number
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string | undefined
  /** Without a final slash; absent while developing: the address that the server listens on is used then. */
  appUrl: string | undefined
  appSecret: string | undefined
  filesUrl: string | undefined
  logLevel: (typeof LOG_LEVELS)[number]
  trustProxy: boolean
  varFolder: string
  devReload: boolean
}

/** The configuration is wrong: one readable line a fault, for the terminal. */
export class WrongConfiguration extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(faults.join("\n"))
    this.faults = faults
  }
}

/**
 * Reads the configuration from environment variables; empty ones count as absent.
 * Throws WrongConfiguration with a line for each fault, without the faulty value (it may be a secret).
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""))
  const result = schema.safeParse(given)
  if (!result.success)
    throw new WrongConfiguration(result.error.issues.map((issue) => `${issue.path.join(".")} : ${issue.message}`))
  const value = result.data
  return {
    production: value.NODE_ENV === "production",
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    appUrl: value.APP_URL?.replace(/\/+$/, ""),
    appSecret: value.APP_SECRET,
    filesUrl: value.FILES_URL,
    logLevel: value.LOG_LEVEL,
    trustProxy: value.TRUST_PROXY === "true",
    varFolder: value.VAR_FOLDER,
    devReload: value.DEV_RELOAD === "1",
  }
}
