import { archiveOf } from "../../../core/personal-data/archive.ts"
import type { Services } from "../../../core/services.ts"
import { archiveIndex } from "./archive-index.tsx"
import { fileKey } from "./data-export.ts"
import { readable } from "./exported.ts"
import type { Wanted } from "./queries.ts"

/** Puts what every feature holds of a member into one file of the store. Gives its length in bytes. */
export async function storeArchive(services: Services, { id, memberId, language }: Wanted): Promise<number> {
  const at = services.now()
  const files = []
  for (const { data } of services.personalData)
    for (const file of await data.exportFor(services, memberId)) files.push(readable(file, language))
  const index = { name: "index.html", content: archiveIndex({ language, name: services.instance.name, at, files }) }
  const tables = files.flatMap((file) => file.table ?? [])
  return services.files.put(fileKey(id), archiveOf([index, ...files, ...tables], at))
}
