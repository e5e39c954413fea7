// The register of processing (RGPD, article 30): made of what the features declare, and of nothing else.
import { getTableName } from "drizzle-orm"
import type { Language } from "../../../core/i18n.ts"
import type { DataTable, FeatureData, Processing } from "../../../core/personal-data/personal-data.ts"
import type { Instance } from "../../../ui/shell.ts"

type Text = Record<Language, string>

export type Register = {
  responsible: { name: string; longName: Text; address: string; email: string }
  officer: Text & { email: string }
  host: Text
  processing: Processing[]
  tables: { feature: string; table: string; holds: Text; goes: Text }[]
}

export function makeRegister({ centre, dataProtection, publisher }: Instance, declared: FeatureData[]): Register {
  return {
    responsible: { name: centre.name, longName: centre.longName, address: centre.postalAddress, email: centre.email },
    officer: { ...dataProtection.officer, email: dataProtection.email },
    host: publisher.host,
    processing: declared.flatMap(({ data }) => data.processing),
    tables: declared.flatMap(({ feature, data }) =>
      data.tables.map(({ table, holds, goes }) => ({ feature, table: tableName(table), holds, goes })),
    ),
  }
}

export function tableName(table: DataTable["table"]): string {
  return typeof table === "string" ? table : getTableName(table)
}
