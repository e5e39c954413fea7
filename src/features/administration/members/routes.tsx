import { page, type RequestContext, seeOther, shellOf } from "../../../core/http/request.ts"
import { get, post, type Route } from "../../../core/http/route.ts"
import type { Language } from "../../../core/i18n.ts"
import { recordExport } from "../audit/audit-actions.ts"
import { findActsOn } from "../audit/audit-queries.ts"
import { HOME } from "../frame/back-office.tsx"
import { administrators, type Office, recentAdministrators } from "../frame/policy.ts"
import { sendCsv } from "../list/csv-routes.ts"
import { readList } from "../list/list-state.ts"
import { sayRole } from "../roles/role-words.ts"
import { words as roleWords } from "../roles/words.ts"
import { findReadAnswers, findUnreadAnswers } from "../suspensions/answer-queries.ts"
import { words as suspensionWords } from "../suspensions/words.ts"
import { keyIn } from "./key-policy.ts"
import { endSessionsOf } from "./member-actions.ts"
import { MEMBER_LIST } from "./member-list.ts"
import { MemberPage } from "./member-page.tsx"
import { exportMembers, findMember, findMembers } from "./member-queries.ts"
import { MembersPage } from "./members-page.tsx"
import { words } from "./words.ts"

const LATEST_ACTS = 10

export const memberRoutes: Route[] = [
  get(`${HOME}/membres`, administrators, async (c, office) => {
    const { db, now } = c.get("services")
    const state = readList(MEMBER_LIST, new URL(c.req.url).searchParams)
    const [found, { count }] = await Promise.all([findMembers(db, state, now()), findUnreadAnswers(db, now())])
    return page(c, <MembersPage shell={shellOf(c)} office={office} state={state} found={found} unread={count} />)
  }),
  get(`${HOME}/membres.csv`, recentAdministrators, exportList),
  get(`${HOME}/membres/:id`, administrators, showOne),
  post(`${HOME}/membres/:id/connexions`, administrators, async (c, { actor }) => {
    const id = keyIn(c, "id")
    await endSessionsOf(c.get("services").db, actor, id, c.get("services").now())
    return seeOther(c, `${HOME}/membres/${id}?fait=connexions`)
  }),
]

async function showOne(c: RequestContext, office: Office) {
  const { db, now } = c.get("services")
  const id = keyIn(c, "id")
  const member = await findMember(db, id)
  const answered = member.suspensions.flatMap((one) => (one.answeredAt ? [one.id] : []))
  const [readAnswers, acts] = await Promise.all([
    findReadAnswers(db, answered),
    findActsOn(db, { kind: "member", id }, LATEST_ACTS),
  ])
  const done = doneWords(c.get("language"))[c.req.query("fait") ?? ""]
  return page(
    c,
    <MemberPage
      shell={shellOf(c)}
      office={office}
      member={member}
      readAnswers={readAnswers}
      acts={acts}
      now={now()}
      {...(done && { done })}
    />,
  )
}

function doneWords(language: Language): Record<string, string> {
  const [roles, suspensions] = [roleWords(language), suspensionWords(language)]
  return {
    connexions: words(language).sessions.done,
    role: roles.give.done,
    retrait: roles.take.done,
    suspension: suspensions.suspend.done,
    levee: suspensions.lift.done,
    lecture: suspensions.readDone,
  }
}

async function exportList(c: RequestContext, { actor }: Office) {
  const { db, now } = c.get("services")
  const language = c.get("language")
  const { file, yes, no } = words(language)
  const state = readList(MEMBER_LIST, new URL(c.req.url).searchParams)
  await recordExport(db, actor, "members", state, now())
  return sendCsv(c, {
    name: file.name,
    head: [...file.head],
    batches: exportMembers(db, state, now()),
    line: (row) => [
      row.displayName,
      row.email,
      row.roles.map((role) => sayRole(language, role)).join(", "),
      row.suspended ? yes : no,
      row.verifiedProfessional ? yes : no,
      row.secondFactor ? yes : no,
      row.createdAt.toISOString().slice(0, 10),
      row.lastSeenOn ?? "",
    ],
  })
}
