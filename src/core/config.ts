import { z } from "zod"
import { type Provider, providerSchema } from "./auth/open-id-provider.ts"
import { readSmtpUrl, WrongSmtpUrl } from "./mail/smtp-url.ts"

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
    IDENTITY_PROVIDERS: z
      .string()
      .default("[]")
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown
        } catch {
          context.addIssue({ code: "custom", message: "doit être une liste en JSON" })
          return z.NEVER
        }
      })
      .pipe(z.array(providerSchema)),
    DEV_RELOAD: z.enum(["0", "1"]).default("0"),
  })
  .superRefine((value, context) => {
    const message = value.SMTP_URL && smtpFault(value.SMTP_URL, value.NODE_ENV === "production")
    if (message) context.addIssue({ code: "custom", path: ["SMTP_URL"], message })
    if (value.NODE_ENV !== "production") return
    for (const name of ["APP_SECRET", "APP_URL"] as const)
      if (!value[name]) context.addIssue({ code: "custom", path: [name], message: "est nécessaire en production" })
  })

function smtpFault(url: string, production: boolean): string | undefined {
  try {
    readSmtpUrl(url, production)
    return undefined
  } catch (error) {
    if (error instanceof WrongSmtpUrl) return error.message
    throw error
  }
}

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
  /** Identity providers (OpenID Connect) that people may come from. */
  identityProviders: Provider[]
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
    identityProviders: value.IDENTITY_PROVIDERS,
    devReload: value.DEV_RELOAD === "1",
  }
}
