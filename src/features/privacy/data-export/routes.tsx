import { Readable } from "node:stream"
import { isRecent, recentlySignedIn, signedIn } from "../../../core/access/policies.ts"
import { recordAct } from "../../../core/audit/audit.ts"
import type { Actor } from "../../../core/auth/actor.ts"
import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import { askExport } from "./actions.ts"
import { type DataExport, fileKey, mayAsk, stateOf } from "./data-export.ts"
import { DataPage } from "./data-page.tsx"
import { ExportPage } from "./export-page.tsx"
import { exportOwner, exportOwnerRecently, type OwnExport } from "./policy.ts"
import { exportPath, findExports } from "./queries.ts"
import { words } from "./words.ts"

const HERE = "/mon-espace/donnees"

export const dataExportRoutes: Route[] = [
  get(HERE, signedIn, showData),
  post(HERE, recentlySignedIn, async (c, actor) => {
    const services = c.get("services")
    const demand = await askExport(services.db, actor, services, services.now())
    // The form sent twice is no fault; a fourth one in a day says when the next may be asked.
    return !demand.allowed && demand.why === "too_many" ? showData(c, actor, 422) : seeOther(c, HERE)
  }),
  /** Asked every few seconds by open pages: <live-status>. */
  get(`${HERE}/etat`, signedIn, async (c, actor) => {
    const { db, now } = c.get("services")
    const [latest] = await findExports(db, actor.id)
    return c.json({ version: latest ? stateOf(latest, now()) : "none" })
  }),
  get(`${HERE}/:export`, exportOwner, (c, { dataExport }) => showExport(c, dataExport)),
  get(`${HERE}/:export/archive`, exportOwnerRecently, sendArchive),
]

async function showData(c: RequestContext, actor: Actor, status: 200 | 422 = 200) {
  const { db, secret, now } = c.get("services")
  const asked = await findExports(db, actor.id)
  const latest = asked[0] && {
    state: stateOf(asked[0], now()),
    dataExport: asked[0],
    path: exportPath(secret, asked[0].id),
  }
  const shown = { shell: shellOf(c), latest, demand: mayAsk(asked, now()), recent: isRecent(actor, now()) }
  return page(c, <DataPage {...shown} />, status)
}

function showExport(c: RequestContext, dataExport: DataExport, status: 200 | 404 = 200) {
  const { secret, now } = c.get("services")
  const state = stateOf(dataExport, now())
  const path = exportPath(secret, dataExport.id)
  return page(c, <ExportPage shell={shellOf(c)} state={state} dataExport={dataExport} path={path} />, status)
}

async function sendArchive(c: RequestContext, { actor, dataExport }: OwnExport) {
  const { db, files, now } = c.get("services")
  if (stateOf(dataExport, now()) !== "ready") return showExport(c, dataExport, 404)
  const content = await files.read(fileKey(dataExport.id))
  await recordAct(db, { actorId: actor.id, act: "export.downloaded", subject: { kind: "member", id: actor.id }, at: now() })
  const day = (dataExport.readyAt ?? dataExport.askedAt).toISOString().slice(0, 10)
  return c.body(Readable.toWeb(content) as ReadableStream, 200, {
    "Content-Type": "application/zip",
    "Content-Disposition": `attachment; filename="${words(c.get("language")).fileName}-${day}.zip"`,
    "Content-Length": String(dataExport.bytes),
    "Cache-Control": "private, no-store",
  })
}
