// What the feature does with the data of persons: for the register, the download, the erasure and the limits of keeping.
import { eq } from "drizzle-orm"
import type { Services } from "../../core/services.ts"
import type { ExportedFile, PersonalData } from "../../feature.ts"
import { findOwnAnswers } from "./answer-queries.ts"
import { instrumentOf } from "./instruments.ts"
import { findOwnPlaces, type OwnPlace } from "./joining/queries.ts"
import { eraseUntouched, noticeUntouched, withdraw } from "./keeping/actions.ts"
import { hasResult } from "./lock.ts"
import { findParticipation } from "./participation-queries.ts"
import { findResult } from "./result/queries.ts"
import { resultCsv } from "./result/result-csv.ts"
import { resultFile } from "./result/result-json.ts"
import { answers, assessments, improvementActions, participants, placingConfirmations, placings, sideClosures } from "./tables.ts"

const WITH_ASSESSMENT = {
  fr: "avec l’auto-évaluation\u00a0: quand la personne qui l’a commencée ou la dernière personne l’efface, ou après douze mois sans passage",
  en: "with the assessment: when its starter or the last person erases it, or after twelve months untouched",
}

export const personalData: PersonalData = {
  processing: [
    {
      key: "assessment",
      purpose: {
        fr: "Permettre à un côté partenaire et à un côté professionnel d’évaluer ensemble leur partenariat, et d’en garder le résultat.",
        en: "Let a partner side and a professional side assess their partnership together, and keep the result.",
      },
      lawfulBasis: {
        fr: "Consentement (article 6.1.a)\u00a0; une remarque peut toucher à la santé\u00a0: consentement explicite (article 9.2.a), donné en l’écrivant.",
        en: "Consent (article 6.1.a); a remark may touch on health: explicit consent (article 9.2.a), given by writing it.",
      },
      people: {
        fr: "Les personnes qui commencent une auto-évaluation ou qui y sont invitées.",
        en: "People who start an assessment or are invited to one.",
      },
      data: {
        fr: "Un sujet en une ligne, des niveaux, des remarques, des placements, des actions\u00a0; un nom et une adresse e-mail si on les donne.",
        en: "A subject of one line, levels, remarks, placings, actions; a name and an e-mail address if they are given.",
      },
      recipients: {
        fr: "Les personnes de la même auto-évaluation, une fois le résultat découvert. Jamais l’équipe du centre.",
        en: "The people of the same assessment, once the result is discovered. Never the centre’s team.",
      },
      kept: {
        fr: "Douze mois après le dernier passage, avec un message trente jours avant\u00a0; à tout moment moins, si on retire ses réponses.",
        en: "Twelve months after anyone last came by, with a message thirty days before; less at any time, if answers are withdrawn.",
      },
    },
  ],
  erasure: {
    goes: [
      {
        fr: "Dans les auto-évaluations rattachées à votre compte\u00a0: vos réponses, vos remarques, votre nom, votre adresse et vos liens.",
        en: "In the self-assessments that were joined to your account: your answers, remarks, name, address and links.",
      },
    ],
    stays: [
      {
        fr: "Ce qui a été placé ensemble et les actions décidées restent à l’autre côté, sans votre nom\u00a0: c’est aussi sa décision.",
        en: "What was placed together and the actions decided on stay with the other side, without your name: it is their decision too.",
      },
    ],
  },
  tables: [
    {
      table: assessments,
      holds: { fr: "un sujet, tel qu’il a été écrit", en: "a subject, as someone wrote it" },
      goes: WITH_ASSESSMENT,
    },
    {
      table: participants,
      holds: {
        fr: "un nom et une adresse s’ils ont été donnés, le compte auquel la place est rattachée, des empreintes de liens",
        en: "a name and an address where they were given, the account that a place was joined to, hashes of links",
      },
      goes: {
        fr: "nom, adresse et compte quand les réponses sont retirées ou le compte effacé\u00a0; le reste avec l’auto-évaluation",
        en: "name, address and account when answers are withdrawn or the account is erased; the rest with the assessment",
      },
    },
    {
      table: answers,
      holds: { fr: "des niveaux et des remarques", en: "levels and remarks" },
      goes: {
        fr: "quand les réponses sont retirées ou le compte effacé",
        en: "when answers are withdrawn or the account is erased",
      },
    },
    {
      table: placings,
      holds: { fr: "les niveaux et les notes des deux côtés, sans nom", en: "levels and notes of both sides, without a name" },
      goes: WITH_ASSESSMENT,
    },
    { table: placingConfirmations, holds: { fr: "quel côté est d’accord", en: "which side agreed" }, goes: WITH_ASSESSMENT },
    {
      table: improvementActions,
      holds: {
        fr: "ce qui sera fait et par qui, tel que cela a été écrit",
        en: "what will be done and by whom, as someone wrote it",
      },
      goes: WITH_ASSESSMENT,
    },
    { table: sideClosures, holds: { fr: "rien", en: "nothing" }, goes: WITH_ASSESSMENT },
  ],
  async exportFor(services, memberId) {
    const places = await findOwnPlaces(services.db, memberId)
    const files: ExportedFile[] = []
    for (const [index, place] of places.entries()) files.push(...(await exportPlace(services, memberId, place, index + 1)))
    return files
  },
  async eraseMember(tx, { id, email }, { secret, jobs, now }) {
    for (const place of await findOwnPlaces(tx, id))
      await withdraw(tx, { links: [], memberId: id }, place.id, { secret, jobs, now: now() })
    // Places that were never joined to the account know its address only.
    await tx.update(participants).set({ email: null }).where(eq(participants.email, email))
  },
  async applyLimits({ db, secret, jobs, now }) {
    const noticed = await noticeUntouched(db, { secret, jobs, now: now() })
    return { "assessments noticed": noticed, assessments: await eraseUntouched(db, now()) }
  },
}

/** One's own answers, and the result where one may read it. */
async function exportPlace({ db }: Services, memberId: string, place: OwnPlace, number: number): Promise<ExportedFile[]> {
  const participation = await findParticipation(db, { links: [], memberId }, place.id)
  const { me, assessment } = participation
  const instrument = instrumentOf(assessment)
  const own = await findOwnAnswers(db, me)
  const name = `auto-evaluations/${String(number).padStart(2, "0")}-${assessment.createdAt.toISOString().slice(0, 10)}`
  const title = { fr: `Auto-évaluation\u00a0: ${assessment.subject}`, en: `Self-assessment: ${assessment.subject}` }
  const mine = {
    subject: assessment.subject,
    instrument: { field: instrument.field, version: instrument.version, title: instrument.title[me.language] },
    side: me.side,
    name: me.name,
    email: me.email,
    claimedAt: me.claimedAt,
    finishedAt: me.finishedAt,
    answers: own.map(({ criterion, rating, remark }) => ({
      criterion: instrument.criteria.find((one) => one.key === criterion)?.label[me.language] ?? criterion,
      rating,
      remark,
    })),
  }
  const files = [{ name: `${name}.json`, content: JSON.stringify(mine, null, 2), title }]
  if (!hasResult(participation)) return files
  const { view } = await findResult(db, participation)
  return [
    ...files,
    { name: `${name}-resultat.json`, content: JSON.stringify(resultFile(me.language, view), null, 2), title },
    { name: `${name}-resultat.csv`, content: resultCsv(me.language, view), title },
  ]
}
