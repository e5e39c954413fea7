// What a journey needs to have happened before, sent as the forms would be and without looking at the pages.
import { expect } from "@playwright/test"
import { CRITERIA, type Level, NURSE_LEVELS, PATIENT_LEVELS } from "./answers.ts"
import type { Person } from "./person.ts"

export type Prepared = { nurse: string; patient: string; link: string }

type Start = { subject?: string; mode?: "together" | "alone"; email?: string }

/** Begun by the first person; gives the id of their participation. */
export async function prepareStart(
  who: Person,
  { subject = "Préparer le retour à la maison", mode = "together", email = "" }: Start = {},
) {
  return idIn(
    await send(who, "/auto-evaluation/nouvelle", { field: "care", subject, mode, side: who.side, name: who.name, email }),
  )
}

/** The second person is invited by the first and has begun. */
export async function prepareInvited(nurse: Person, patient: Person, start: Start = {}): Promise<Prepared> {
  const id = await prepareStart(nurse, start)
  await send(nurse, `/auto-evaluation/${id}/participants`, { side: patient.side, name: patient.name, by: "link", email: "" })
  const page = await nurse.context.request.get(nurse.path(`/auto-evaluation/${id}/participants`))
  const link = /https?:\/\/[^\s<"]+\/auto-evaluation\/lien\/[\w-]+/.exec(await page.text())?.[0] ?? ""
  const claimed = await send(patient, new URL(link).pathname.replace(/^\/en/, ""), { name: patient.name, email: "" })
  return { nurse: id, patient: idIn(claimed), link }
}

export async function prepareAnswers(
  who: Person,
  id: string,
  levels: Level[],
  remarks: Record<string, string> = {},
): Promise<void> {
  const form: Record<string, string> = {}
  for (const [index, key] of CRITERIA.entries()) form[key] = String(levels[index])
  for (const [key, remark] of Object.entries(remarks)) form[`remark_${key}`] = remark
  await send(who, `/auto-evaluation/${id}/reponses/toutes`, form)
}

export async function prepareFinished(
  who: Person,
  id: string,
  levels: Level[],
  remarks: Record<string, string> = {},
): Promise<void> {
  await prepareAnswers(who, id, levels, remarks)
  await send(who, `/auto-evaluation/${id}/fin`, {})
}

/** Both have finished: each holds a result. */
export async function prepareRevealed(nurse: Person, patient: Person, start: Start = {}): Promise<Prepared> {
  const prepared = await prepareInvited(nurse, patient, start)
  await prepareFinished(patient, prepared.patient, PATIENT_LEVELS)
  await prepareFinished(nurse, prepared.nurse, NURSE_LEVELS)
  return prepared
}

/** Sends a form as this person's browser would, with their links; gives the address that it leads to. */
async function send(who: Person, path: string, form: Record<string, string>): Promise<string> {
  const origin = process.env.BASE_URL ?? ""
  const answer = await who.context.request.post(who.path(path), { form, headers: { origin }, maxRedirects: 0 })
  expect(answer.status(), `POST ${path}`).toBe(303)
  return answer.headers().location ?? ""
}

function idIn(path: string): string {
  return /[\da-f]{8}-[\da-f-]{27}/.exec(path)?.[0] ?? ""
}
