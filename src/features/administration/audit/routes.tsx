import { page, shellOf } from "../../../core/http/request.ts"
import { get, type Route } from "../../../core/http/route.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, recentAdministrators } from "../frame/policy.ts"
import { sendCsv } from "../list/csv-routes.ts"
import { readList } from "../list/list-state.ts"
import { sayAct, sayDetail, sayKind } from "./act-words.ts"
import { recordExport } from "./audit-actions.ts"
import { AUDIT_LIST } from "./audit-list.ts"
import { AuditPage } from "./audit-page.tsx"
import { exportActs, findActs } from "./audit-queries.ts"
import { words } from "./words.ts"

export const auditRoutes: Route[] = [
  get(`${HOME}/journal`, administrators, async (c, office) => {
    const state = readList(AUDIT_LIST, new URL(c.req.url).searchParams)
    const found = await findActs(c.get("services").db, state)
    return page(c, <AuditPage shell={shellOf(c)} office={office} state={state} found={found} />)
  }),
  get(`${HOME}/journal.csv`, recentAdministrators, async (c, { actor }) => {
    const { db, now } = c.get("services")
    const language = c.get("language")
    const state = readList(AUDIT_LIST, new URL(c.req.url).searchParams)
    await recordExport(db, actor, "audit_log", state, now())
    return sendCsv(c, {
      ...words(language).file,
      head: [...words(language).file.head],
      batches: exportActs(db, state),
      line: ({ at, act, actorId, actorName, subject, subjectName, detail }) => [
        at.toISOString(),
        act,
        sayAct(language, act),
        actorName ?? "",
        actorId ?? "",
        sayKind(language, subject.kind),
        subject.id,
        subjectName ?? "",
        sayDetail(language, detail),
      ],
    })
  }),
]
