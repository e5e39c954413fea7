import { eq } from "drizzle-orm"
import { beforeEach, expect, test } from "vitest"
import { createTestApp, ORIGIN } from "../../../tests/support/app.ts"
import { testDatabase } from "../../../tests/support/database.ts"
import { plantMember } from "../../../tests/support/members.ts"
import { MailNotSent, MailRefused } from "../../core/mail/mail.ts"
import { mails as sentMails } from "../../core/mail/tables.ts"
import { notifications } from "../../core/notifications/tables.ts"
import { hashToken } from "../../core/secret-link.ts"
import { finishAnswers, saveAnswer } from "./answering/actions.ts"
import { latestInstrument } from "./instruments.ts"
import { jobs } from "./jobs.ts"
import { withdraw } from "./keeping/actions.ts"
import { invitationToken, personalToken } from "./links.ts"
import { invite, replaceLink, revokeInvitation, sendInvitation } from "./people/invitation-actions.ts"
import { claimInvitation, openLink, requestLostLinks } from "./people/link-actions.ts"
import { startAssessment } from "./people/start-actions.ts"
import { personalData } from "./personal-data.ts"
import { assessments, participants } from "./tables.ts"

const open = await testDatabase()
const { db } = open
let world = createTestApp(open)
let nurse: { id: string; token: string }

beforeEach(async () => {
  await db.delete(assessments)
  world = createTestApp(open)
  nurse = await startAssessment(
    db,
    {
      field: "care",
      subject: "Le retour chez Claire",
      mode: "together",
      side: "professional",
      name: "une infirmière",
      email: "ada@exemple.fr",
      language: "fr",
    },
    means(),
  )
  world.added.length = 0
})

const means = () => ({ secret: world.services.secret, jobs: world.services.jobs, now: world.clock.now })
const by = ({ token }: { token: string }) => ({ links: [hashToken(token)] })
const linkOf = (token: string, language = "") => `${ORIGIN}${language}/auto-evaluation/lien/${token}`

function run(name: string, data: Record<string, string> = {}): Promise<void> {
  const job = jobs.find((one) => one.name === name)
  if (!job) throw new Error(`no job "${name}"`)
  return job.run(world.services, data)
}
/** Runs what was asked for, and what that asked for in turn. */
async function runAdded(): Promise<void> {
  for (let next = world.added.shift(); next; next = world.added.shift()) await run(next.name, next.data)
}
const sent = () => world.mailer.mails.map(({ to, text }) => [to, text.match(/http\S+/g)])
const invitePeer = (email: string | undefined = "grace@exemple.fr") =>
  invite(db, by(nurse), nurse.id, { side: "partner", name: "une paire-aidante", email, device: "own", language: "en" }, means())

test("an invitation goes out with the link that opens it, in the language it was made in", async () => {
  const invited = await invitePeer()
  await runAdded()
  const token = invitationToken(world.services.secret, invited, 1)
  expect(sent()).toEqual([["grace@exemple.fr", [linkOf(token, "/en")]]])
  expect(world.mailer.mails[0]?.text).toContain("Une infirmière would like")
  expect(await openLink(db, token, means().now)).toEqual({ id: invited, invitation: true })
})

test("an invitation that is sent again on purpose is a new mail; asked for twice within a minute, it is one", async () => {
  const invited = await invitePeer()
  await runAdded()
  const again = () => sendInvitation(db, by(nurse), nurse.id, invited, means())
  world.clock.now = new Date("2026-11-02T10:05:01Z")
  await again()
  world.clock.now = new Date("2026-11-02T10:05:02Z")
  await again()
  await runAdded()
  expect(sent()).toHaveLength(2)
  world.clock.now = new Date("2026-11-02T10:06:00Z")
  await again()
  await runAdded()
  expect(sent()).toHaveLength(3)
})

test("lost links that are asked for again are a new mail", async () => {
  for (const moment of ["2026-11-02T10:05:01Z", "2026-11-02T10:05:02Z", "2026-11-02T10:07:00Z"]) {
    world.clock.now = new Date(moment)
    await requestLostLinks(db, "ada@exemple.fr", means())
  }
  await runAdded()
  expect(sent()).toHaveLength(2)
})

test("every mail goes once, however often its job runs", async () => {
  const invited = await invitePeer()
  const peer = await claimInvitation(
    db,
    invitationToken(world.services.secret, invited, 1),
    { name: "", email: "grace@exemple.fr", language: "fr" },
    means(),
  )
  for (let time = 0; time < 3; time++)
    for (const name of ["assessment-personal-link", "assessment-revealed-mail"]) await run(name, { participant: peer.id })
  expect(world.mailer.mails.map((mail) => mail.subject).toSorted()).toEqual([
    "Tout le monde a fini – De concert",
    "Votre lien personnel – De concert",
  ])
})

test("an invitation that was opened, taken back or never existed sends nothing", async () => {
  const opened = await invitePeer()
  await claimInvitation(
    db,
    invitationToken(world.services.secret, opened, 1),
    { name: "", email: undefined, language: "fr" },
    means(),
  )
  const revoked = await invitePeer()
  await revokeInvitation(db, by(nurse), nurse.id, revoked, means())
  await runAdded()
  await run("assessment-invitation", { participant: "0192f000-0000-7000-8000-000000000000" })
  expect(sent()).toEqual([])
})

test("a personal link goes to whoever gave an address, and opens", async () => {
  await run("assessment-personal-link", { participant: nurse.id })
  expect(sent()).toEqual([["ada@exemple.fr", [linkOf(nurse.token)]]])
  expect(await openLink(db, nurse.token, means().now)).toEqual({ id: nurse.id, invitation: false })
})

test("a personal link that was made with another secret is not sent", async () => {
  world = createTestApp(open, { secret: "another secret for tests, as long as it must" })
  await run("assessment-personal-link", { participant: nurse.id })
  expect(sent()).toEqual([])
})

test("a replaced personal link is sent with its new serial", async () => {
  const invited = await invitePeer(undefined)
  const peer = await claimInvitation(
    db,
    invitationToken(world.services.secret, invited, 1),
    { name: "", email: "grace@exemple.fr", language: "fr" },
    means(),
  )
  world.added.length = 0
  await replaceLink(db, by(nurse), nurse.id, peer.id, means())
  await runAdded()
  expect(sent()).toEqual([["grace@exemple.fr", [linkOf(personalToken(world.services.secret, peer.id, 2))]]])
})

test("lost links come in one mail: new personal ones, and invitations as they are; the old link lives until the new one is opened", async () => {
  const invited = await invitePeer("ada@exemple.fr")
  world.added.length = 0
  await requestLostLinks(db, "ada@exemple.fr", means())
  await runAdded()
  const renewed = personalToken(world.services.secret, nurse.id, 2)
  expect(world.mailer.mails).toHaveLength(1)
  expect(world.mailer.mails[0]?.text.match(/http\S+/g)?.toSorted()).toEqual(
    [linkOf(renewed), linkOf(invitationToken(world.services.secret, invited, 1))]
      .map((link) => expect.stringContaining(link.slice(-32)))
      .toSorted(),
  )
  expect(await openLink(db, nurse.token, means().now)).toBeDefined()
  expect(await openLink(db, renewed, means().now)).toEqual({ id: nurse.id, invitation: false })
  expect(await openLink(db, nurse.token, means().now)).toBeUndefined()
})

test("an address that nobody gave gets nothing", async () => {
  await requestLostLinks(db, "personne@exemple.fr", means())
  expect(world.added).toEqual([{ name: "assessment-lost-links", data: { participants: "", asked: "2026-11-02T10:00" } }])
  await runAdded()
  expect(sent()).toEqual([])
})

test("the reveal is told to everyone who is there and gave an address, each with their own link and no level", async () => {
  const invited = await invitePeer(undefined)
  const peer = await claimInvitation(
    db,
    invitationToken(world.services.secret, invited, 1),
    { name: "Grace", email: "grace@exemple.fr", language: "en" },
    means(),
  )
  const gone = await claimInvitation(
    db,
    invitationToken(world.services.secret, await invitePeer(undefined), 1),
    { name: "", email: "parti@exemple.fr", language: "fr" },
    means(),
  )
  await withdraw(db, by(gone), gone.id, means())
  world.added.length = 0
  for (const one of [nurse, peer]) await answerAll(one)
  expect(world.added.map((job) => job.name)).toEqual(["assessment-revealed"])
  await runAdded()
  expect(sent().toSorted()).toEqual([
    ["ada@exemple.fr", [linkOf(nurse.token)]],
    ["grace@exemple.fr", [linkOf(peer.token, "/en")]],
  ])
  for (const { text, html, subject } of world.mailer.mails)
    for (const secret of ["retour chez Claire", "Une remarque", "Grace", "infirmière"])
      expect(subject + text + html).not.toContain(secret)
})

test("a year without a visit: a notice with the day, thirty days later the erasure", async () => {
  world.clock.now = new Date("2027-10-10T03:17:00Z")
  await personalData.applyLimits?.(world.services)
  await runAdded()
  expect(world.mailer.mails[0]?.text).toContain("à partir du 9 novembre 2027")
  expect(sent()).toEqual([["ada@exemple.fr", [linkOf(nurse.token)]]])
  world.clock.now = new Date("2027-11-08T03:17:00Z")
  await personalData.applyLimits?.(world.services)
  expect(await db.$count(assessments)).toBe(1)
  world.clock.now = new Date("2027-11-10T03:17:00Z")
  await personalData.applyLimits?.(world.services)
  expect(await db.$count(assessments)).toBe(0)
  expect(sent()).toHaveLength(1)
})

test("a visit between notice and mail, or before the day, keeps everything", async () => {
  world.clock.now = new Date("2027-10-10T03:17:00Z")
  await personalData.applyLimits?.(world.services)
  await openLink(db, nurse.token, world.clock.now)
  await runAdded()
  expect(sent()).toEqual([])
  world.clock.now = new Date("2027-12-10T03:17:00Z")
  await personalData.applyLimits?.(world.services)
  expect(await db.$count(assessments)).toBe(1)
})

test("a mail that is refused for good is noted without the address and not tried again; anything else is", async () => {
  const failing = (error: Error) => ({ delivers: true, send: () => Promise.reject(error) })
  world = createTestApp(open, { mailer: failing(new MailRefused("EENVELOPE 550")) })
  await run("assessment-personal-link", { participant: nurse.id })
  expect(world.lines.join()).toContain("mail refused")
  expect(world.lines.join()).not.toContain("ada@")
  world = createTestApp(open, { mailer: failing(new MailNotSent("ETIMEDOUT")) })
  await run("assessment-personal-link", { participant: nurse.id }) // It is not tried again.
  await db.delete(sentMails)
  await expect(run("assessment-personal-link", { participant: nurse.id })).rejects.toThrow(MailNotSent)
})

async function answerAll(one: { id: string; token: string }): Promise<void> {
  const instrument = latestInstrument("care")
  for (const { key } of instrument.criteria)
    await saveAnswer(db, by(one), one.id, { criterion: key, rating: 3, remark: "Une remarque" }, means().now)
  expect(await finishAnswers(db, by(one), one.id, means())).toEqual([])
  expect(await db.$count(participants, eq(participants.id, one.id))).toBe(1)
}

test("whoever joined their place to an account is told there, and by no link", async () => {
  const member = await plantMember(world, { displayName: "Ada" })
  await db.update(participants).set({ memberId: member.id }).where(eq(participants.id, nurse.id))
  const [place] = await db.select().from(participants).where(eq(participants.id, nurse.id))
  await run("assessment-revealed", { assessment: place?.assessmentId ?? "" })
  const told = await db.select().from(notifications).where(eq(notifications.memberId, member.id))
  expect(told).toMatchObject([{ kind: "assessment.revealed", path: `/auto-evaluation/${nurse.id}/restitution`, parts: {} }])
  expect(world.added.map((job) => job.name)).not.toContain("assessment-revealed-mail")
})
