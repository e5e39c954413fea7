// What accounts hold of persons: for the register, the download, the erasure and the limits of keeping.
import {
  emailChanges,
  identities,
  memberRoles,
  members,
  passkeys,
  secondFactors,
  sessions,
  suspensions,
  verifications,
} from "../../core/auth/tables.ts"
import type { ExportedFile, PersonalData } from "../../feature.ts"
import { forgetLinksTo } from "./credentials/address-actions.ts"
import { applyAccountLimits } from "./credentials/limits-actions.ts"
import { findAccountData } from "./personal-data-queries.ts"
import { secondFactorResets } from "./tables.ts"

const WITH_ACCOUNT = { fr: "avec le compte", en: "with the account" }

export const personalData: PersonalData = {
  processing: [
    {
      key: "account",
      purpose: {
        fr: "Tenir le compte d’une personne : la reconnaître quand elle revient, lui écrire, lui rendre ce qui est à elle.",
        en: "Keep a person’s account: recognise them when they come back, write to them, give them what is theirs.",
      },
      lawfulBasis: {
        fr: "Exécution de ce que la personne a demandé en créant son compte (article 6.1.b). Avoir un compte ici peut laisser supposer un lien avec la santé : consentement explicite (article 9.2.a), donné avec la charte.",
        en: "Performance of what the person asked for by creating their account (article 6.1.b). Having an account here may suggest a link with health: explicit consent (article 9.2.a), given with the charter.",
      },
      people: { fr: "Les membres.", en: "Members." },
      data: {
        fr: "Une adresse e-mail, un nom affiché (un pseudonyme convient), la langue, le jour de la dernière venue ; la mention « professionnel·le vérifié·e » si un fournisseur d’identité l’a attestée, sans le numéro de la personne montré à qui que ce soit.",
        en: "An e-mail address, a displayed name (a pseudonym will do), the language, the day of the last visit; the mention “verified professional” if an identity provider vouched for it, its number shown to nobody.",
      },
      recipients: {
        fr: "Personne ne voit l’adresse, sauf l’administration du centre. Le nom affiché est vu de qui la personne rejoint.",
        en: "Nobody sees the address but the centre’s administration. The displayed name is seen by those whom the person joins.",
      },
      kept: {
        fr: "Jusqu’à l’effacement du compte, demandé ou après vingt-quatre mois sans visite. Une inscription non confirmée : trente minutes.",
        en: "Until the account is erased, on request or after twenty-four months without a visit. A sign-up that is not confirmed: thirty minutes.",
      },
    },
    {
      key: "account_security",
      purpose: {
        fr: "Protéger les comptes : vérifier qui entre, signaler une connexion inhabituelle, permettre de fermer celles que l’on ne reconnaît pas.",
        en: "Protect accounts: check who comes in, tell of an unusual sign-in, let people end those they do not recognise.",
      },
      lawfulBasis: {
        fr: "Sécurité du traitement, obligation légale (articles 6.1.c et 32).",
        en: "Security of processing, a legal obligation (articles 6.1.c and 32).",
      },
      people: { fr: "Les membres.", en: "Members." },
      data: {
        fr: "Les connexions ouvertes : date, navigateur, réseau abrégé. L’empreinte d’un mot de passe, les clés d’accès publiques, une double vérification chiffrée, si la personne en a choisi. Un cookie qui reconnaît un navigateur déjà utilisé.",
        en: "Open sign-ins: date, browser, shortened network. The hash of a password, public passkeys, an encrypted second factor, where the person has chosen them. A cookie that recognises a browser used before.",
      },
      recipients: {
        fr: "La personne elle-même. Aucune page ne les montre à l’équipe.",
        en: "The person alone. No page shows them to the team.",
      },
      kept: {
        fr: "Une connexion : trente jours au plus. Le réseau : trente jours. Un lien : trente minutes. Le reste : jusqu’à ce que la personne le retire.",
        en: "A sign-in: thirty days at most. The network: thirty days. A link: thirty minutes. The rest: until the person takes it away.",
      },
    },
    {
      key: "roles_and_suspensions",
      purpose: {
        fr: "Confier des rôles dans l’équipe du centre, et protéger la communauté en suspendant un compte.",
        en: "Give roles in the centre’s team, and protect the community by suspending an account.",
      },
      lawfulBasis: {
        fr: "Intérêt légitime du centre à organiser son équipe et à faire respecter la charte (article 6.1.f).",
        en: "The centre’s legitimate interest in organising its team and upholding the charter (article 6.1.f).",
      },
      people: { fr: "Les membres de l’équipe ; les membres suspendus.", en: "Members of the team; suspended members." },
      data: {
        fr: "Un rôle, ses départements, sa date. Une suspension : motif, message, dates, réponse de la personne.",
        en: "A role, its départements, its date. A suspension: reason, message, dates, the person’s answer.",
      },
      recipients: {
        fr: "L’administration et la modération du centre ; la personne elle-même.",
        en: "The centre’s administrators and moderators; the person.",
      },
      kept: {
        fr: "Jusqu’au retrait du rôle, ou à l’effacement du compte.",
        en: "Until the role is taken back, or the account erased.",
      },
    },
  ],
  erasure: {
    goes: [
      {
        fr: "Votre adresse e-mail, votre nom affiché, vos mots de passe et clés d’accès. Vos connexions prennent fin partout.",
        en: "Your e-mail address, your displayed name, your passwords and passkeys. You are signed out everywhere.",
      },
    ],
    stays: [],
  },
  tables: [
    {
      table: members,
      holds: {
        fr: "l’adresse, le nom affiché, la langue, le jour de la dernière venue",
        en: "the address, the displayed name, the language, the day of the last visit",
      },
      goes: { fr: "quand le compte est effacé", en: "when the account is erased" },
    },
    {
      table: sessions,
      holds: {
        fr: "quand, avec quel navigateur et de quel réseau abrégé on est entré",
        en: "when, with which browser and from which shortened network one came in",
      },
      goes: { fr: "à la déconnexion, ou après trente jours", en: "on signing out, or after thirty days" },
    },
    {
      table: identities,
      holds: {
        fr: "l’empreinte d’un mot de passe, un numéro chez un fournisseur d’identité",
        en: "the hash of a password, a number at an identity provider",
      },
      goes: { fr: "quand la personne les retire, ou avec le compte", en: "when the person removes them, or with the account" },
    },
    {
      table: verifications,
      holds: {
        fr: "l’adresse et le nom de qui demande un lien, le temps de l’ouvrir",
        en: "the address and name of who asks for a link, until it is opened",
      },
      goes: { fr: "à l’ouverture du lien, ou la nuit suivante", en: "when the link is opened, or the following night" },
    },
    {
      table: passkeys,
      holds: {
        fr: "la partie publique d’une clé, et le nom qu’on lui donne",
        en: "the public part of a key, and the name it is given",
      },
      goes: { fr: "quand la personne la retire, ou avec le compte", en: "when the person removes it, or with the account" },
    },
    {
      table: secondFactors,
      holds: { fr: "une clé et des codes de secours, chiffrés", en: "a key and recovery codes, encrypted" },
      goes: { fr: "quand la personne l’arrête, ou avec le compte", en: "when the person turns it off, or with the account" },
    },
    {
      table: secondFactorResets,
      holds: { fr: "une demande de retrait et sa suite", en: "a request for removal and its outcome" },
      goes: WITH_ACCOUNT,
    },
    {
      table: emailChanges,
      holds: { fr: "la nouvelle adresse qui attend d’être confirmée", en: "the new address that waits to be confirmed" },
      goes: { fr: "une fois confirmée, ou après vingt-quatre heures", en: "once confirmed, or after twenty-four hours" },
    },
    {
      table: memberRoles,
      holds: { fr: "les rôles dans l’équipe", en: "roles in the team" },
      goes: { fr: "quand le rôle est retiré", en: "when the role is taken back" },
    },
    {
      table: suspensions,
      holds: { fr: "un motif, un message et une réponse", en: "a reason, a message and an answer" },
      goes: WITH_ACCOUNT,
    },
  ],

  async exportFor({ db }, memberId) {
    const data = await findAccountData(db, memberId)
    if (!data) return []
    const file = (name: string, title: ExportedFile["title"], content: unknown) => ({
      name: `compte/${name}.json`,
      title,
      content: JSON.stringify(content, null, 2),
    })
    return [
      file("compte", { fr: "Votre compte", en: "Your account" }, data.account),
      file("connexions", { fr: "Vos connexions ouvertes", en: "Your open sign-ins" }, data.sessions),
      file("acces", { fr: "Vos façons d’entrer", en: "Your ways in" }, data.waysIn),
      file("cles", { fr: "Vos clés d’accès", en: "Your passkeys" }, data.passkeys),
      file("roles", { fr: "Vos rôles dans l’équipe", en: "Your roles in the team" }, data.roles),
      file("suspensions", { fr: "Vos suspensions", en: "Your suspensions" }, data.suspensions),
    ]
  },

  // Everything else goes with the member's own row.
  eraseMember: (tx, { email }) => forgetLinksTo(tx, email),

  applyLimits: ({ db, now }) => applyAccountLimits(db, now()),
}
