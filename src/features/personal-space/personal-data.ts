// What Mon espace and notifications do with the data of persons.
import { asc, eq } from "drizzle-orm"
import { notificationPreferences, notifications } from "../../core/notifications/tables.ts"
import type { PersonalData } from "../../feature.ts"
import { forgetOld } from "./notifications/actions.ts"
import { sentenceOf } from "./notifications/told.ts"
import { findProfile, findViewers } from "./profile/queries.ts"
import { profiles } from "./tables.ts"

const WITH_ACCOUNT = { fr: "avec le compte", en: "with the account" }

export const personalData: PersonalData = {
  processing: [
    {
      key: "profile",
      purpose: {
        fr: "Savoir comment parler à une personne, dans quelle langue, et le temps qu’elle peut donner.",
        en: "Know how to speak to a person, in which language, and what time they can give.",
      },
      lawfulBasis: {
        fr: "Consentement (article 6.1.a) : tout est facultatif, sauf le nom affiché.",
        en: "Consent (article 6.1.a): everything is optional but the displayed name.",
      },
      people: { fr: "Les personnes qui ont un compte.", en: "People who have an account." },
      data: {
        fr: "Nom affiché, manière d’être nommé·e, langues parlées ou signées, heures par mois, pause, fuseau horaire.",
        en: "Displayed name, how one wishes to be named, spoken or signed languages, hours a month, breaks, time zone.",
      },
      recipients: {
        fr: "La personne elle-même ; son nom affiché, les personnes avec qui elle fait quelque chose ici.",
        en: "The person; their displayed name, the people they do something with here.",
      },
      kept: { fr: "Jusqu’à l’effacement du compte.", en: "Until the account is erased." },
    },
    {
      key: "access_needs",
      purpose: {
        fr: "Accueillir une personne comme il lui convient, sans qu’elle ait à le répéter.",
        en: "Welcome a person as suits them, without their having to say it again.",
      },
      lawfulBasis: {
        fr: "Consentement explicite (articles 6.1.a et 9.2.a), destinataire par destinataire, daté, retiré d’un geste.",
        en: "Explicit consent (articles 6.1.a and 9.2.a), recipient by recipient, dated, withdrawn in one gesture.",
      },
      people: { fr: "Les personnes qui ont dit un besoin d’accès.", en: "People who told an access need." },
      data: {
        fr: "Besoins d’accès cochés dans une liste, et une note libre. Aucun diagnostic n’est demandé.",
        en: "Access needs ticked in a list, and a free note. No diagnosis is asked for.",
      },
      recipients: {
        fr: "Personne, tant que la personne n’a pas choisi : qui organise ce à quoi elle s’inscrit, qui répond à ses demandes, qui participe à ses projets.",
        en: "Nobody, as long as the person has not chosen: who organises what they register for, who answers their requests, who takes part in their projects.",
      },
      kept: {
        fr: "Jusqu’à ce que la personne les retire, ou l’effacement du compte.",
        en: "Until the person takes them away, or the account is erased.",
      },
    },
    {
      key: "notifications",
      purpose: {
        fr: "Dire à une personne ce qui l’attend ou vient de se passer, sur sa page et, selon ses réglages, par e-mail.",
        en: "Tell a person what waits for them or has just happened, on their page and, as they chose, by e-mail.",
      },
      lawfulBasis: {
        fr: "Exécution du service demandé (article 6.1.b) ; chaque e-mail peut être arrêté d’un geste.",
        en: "Performance of the service asked for (article 6.1.b); each e-mail can be stopped in one gesture.",
      },
      people: { fr: "Les personnes qui ont un compte.", en: "People who have an account." },
      data: {
        fr: "De quoi il s’agit, quand, si c’est lu ; les réglages choisis.",
        en: "What it is about, when, whether it was read; the settings chosen.",
      },
      recipients: { fr: "La personne elle-même.", en: "The person." },
      kept: {
        fr: "Six mois après la lecture, douze mois sans lecture, et jusqu’à l’effacement du compte.",
        en: "Six months after it was read, twelve months unread, and until the account is erased.",
      },
    },
  ],
  erasure: {
    goes: [
      {
        fr: "Votre profil, vos besoins d’accès, vos notifications et vos réglages.",
        en: "Your profile, your access needs, your notifications and your settings.",
      },
    ],
    stays: [],
  },
  tables: [
    {
      table: profiles,
      holds: {
        fr: "la manière d’être nommé·e, les langues, les besoins d’accès, le temps donné",
        en: "how one wishes to be named, languages, access needs, time given",
      },
      goes: WITH_ACCOUNT,
    },
    {
      table: notifications,
      holds: { fr: "ce qui a été dit à une personne, avec des titres", en: "what a person was told, with titles" },
      goes: {
        fr: "six mois après la lecture, douze mois sans lecture, et avec le compte",
        en: "six months after it was read, twelve months unread, and with the account",
      },
    },
    {
      table: notificationPreferences,
      holds: { fr: "quels e-mails une personne veut", en: "which e-mails a person wants" },
      goes: WITH_ACCOUNT,
    },
  ],
  async exportFor({ db, notificationKinds }, memberId) {
    const profile = await findProfile(db, memberId)
    const told = await db.select().from(notifications).where(eq(notifications.memberId, memberId)).orderBy(asc(notifications.id))
    const chosen = await db.select().from(notificationPreferences).where(eq(notificationPreferences.memberId, memberId))
    return [
      ...(profile
        ? [
            {
              name: "profil.json",
              title: { fr: "Profil et besoins d’accès", en: "Profile and access needs" },
              content: json({
                pronoun: profile.pronoun,
                languages: profile.languages,
                otherLanguages: profile.otherLanguages,
                hoursAMonth: profile.hoursAMonth,
                paused: profile.paused,
                timeZone: profile.timeZone,
                accessNeeds: profile.accessNeeds,
                accessNote: profile.accessNote,
                accessNeedsSeenBy: await findViewers(db, memberId),
                updatedAt: profile.updatedAt,
              }),
            },
          ]
        : []),
      {
        name: "notifications/notifications.json",
        title: { fr: "Notifications", en: "Notifications" },
        content: json(
          told.map((one) => ({
            kind: one.kind,
            text: sentenceOf("fr", notificationKinds, one),
            path: one.path,
            createdAt: one.createdAt,
            readAt: one.readAt,
          })),
        ),
      },
      {
        name: "notifications/reglages.json",
        title: { fr: "E-mails choisis", en: "E-mails chosen" },
        content: json(chosen.map(({ kind, frequency, chosenAt }) => ({ kind, frequency, chosenAt }))),
      },
    ]
  },
  async eraseMember(tx, { id }) {
    await tx.delete(notifications).where(eq(notifications.memberId, id))
    await tx.delete(notificationPreferences).where(eq(notificationPreferences.memberId, id))
    await tx.delete(profiles).where(eq(profiles.memberId, id))
  },
  async applyLimits({ db, now }) {
    return { notifications: await forgetOld(db, now()) }
  },
}

function json(content: unknown): string {
  return JSON.stringify(content, null, 2)
}
