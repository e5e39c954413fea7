import type { Job } from "../../../core/jobs/jobs.ts"
import { deliver } from "../../../core/mail/deliver.ts"
import type { Services } from "../../../core/services.ts"
import { exportReadyMail } from "../mails/mails.ts"
import { finishExport, tidyExports } from "./actions.ts"
import { storeArchive } from "./archive-actions.ts"
import { fileKey } from "./data-export.ts"
import { exportPath, findWanted } from "./queries.ts"

export const dataExportJobs: Job<Services>[] = [
  {
    name: "privacy-export",
    async run(services, { export: id = "" }) {
      const wanted = await findWanted(services.db, id)
      if (wanted?.state === "ready") return
      const finished =
        wanted && (await finishExport(services.db, id, await storeArchive(services, wanted), services, services.now()))
      // The account went meanwhile, or nobody waits any more: nothing of it stays.
      if (!finished) await services.files.delete(fileKey(id))
    },
  },
  {
    name: "privacy-export-mail",
    async run(services, { export: id = "" }) {
      const wanted = await findWanted(services.db, id)
      if (wanted?.state !== "ready" || wanted.expiresAt <= services.now()) return
      const mail = exportReadyMail(services, { ...wanted, path: exportPath(services.secret, id) }, wanted.expiresAt)
      await deliver(services, { key: `privacy.export-ready ${id}`, template: "privacy.export-ready" }, mail)
    },
  },
  {
    name: "privacy-export-files",
    async run({ files }, { exports = "" }) {
      for (const id of exports.split(" ").filter(Boolean)) await files.delete(fileKey(id))
    },
  },
  {
    name: "privacy-exports",
    schedule: "41 * * * *",
    async run(services) {
      services.log.info(await tidyExports(services), "downloads of data")
    },
  },
]
