// What the register says of this feature and of the program's own ground.
import type { Erasure, Processing } from "../../feature.ts"

const THE_PERSON = { fr: "La personne elle-même.", en: "The person." }
const MEMBERS = { fr: "Les personnes qui ont un compte.", en: "People who have an account." }
const OPERATOR = {
  fr: "Les personnes qui font fonctionner le serveur, tenues au secret.",
  en: "The people who run the server, bound to secrecy.",
}

export const PROCESSING: Processing[] = [
  {
    key: "rights",
    purpose: {
      fr: "Permettre à chaque personne d’emporter ses données, de les effacer, et de donner ou retirer ses accords.",
      en: "Let each person take their data away, erase them, and give or withdraw their consents.",
    },
    lawfulBasis: { fr: "Obligation légale (article 6.1.c).", en: "Legal obligation (article 6.1.c)." },
    people: MEMBERS,
    data: {
      fr: "Vos accords et leurs dates, vos demandes de téléchargement et l’archive elle-même, votre demande d’effacement.",
      en: "Your consents and their dates, your requests for downloads and the archive itself, your request for erasure.",
    },
    recipients: THE_PERSON,
    kept: {
      fr: "L’archive : sept jours. Les demandes de téléchargement : trente jours. Les accords : jusqu’à l’effacement du compte.",
      en: "The archive: seven days. Requests for downloads: thirty days. Consents: until the account is erased.",
    },
  },
  {
    key: "inactive_accounts",
    purpose: {
      fr: "Ne pas garder les comptes qui ne servent plus : deux messages après 24 mois sans visite, puis l’effacement.",
      en: "Not to keep accounts that are of no more use: two messages after 24 months without a visit, then erasure.",
    },
    lawfulBasis: { fr: "Obligation légale (articles 5.1.e et 6.1.c).", en: "Legal obligation (articles 5.1.e and 6.1.c)." },
    people: MEMBERS,
    data: { fr: "Le jour de la dernière visite, sans l’heure.", en: "The day of the last visit, without the hour." },
    recipients: OPERATOR,
    kept: { fr: "Jusqu’à l’effacement du compte.", en: "Until the account is erased." },
  },
  {
    key: "mails",
    purpose: { fr: "Envoyer chaque message une seule fois.", en: "Send each message once only." },
    lawfulBasis: {
      fr: "Exécution du service demandé (article 6.1.b).",
      en: "Performance of the service asked for (article 6.1.b).",
    },
    people: {
      fr: "Les personnes à qui le service écrit.",
      en: "People to whom the service writes.",
    },
    data: {
      fr: "La sorte du message, quand il est parti et s’il est arrivé ; ni son texte ni l’adresse. Une empreinte illisible des adresses qui refusent nos messages.",
      en: "The kind of message, when it left and whether it arrived; neither its text nor the address. An unreadable fingerprint of addresses that refuse our messages.",
    },
    recipients: OPERATOR,
    kept: {
      fr: "Trois mois ; l’empreinte d’une adresse qui refuse, un an.",
      en: "Three months; the fingerprint of an address that refuses, one year.",
    },
  },
  {
    key: "security",
    purpose: {
      fr: "Empêcher les abus, et pouvoir dire qui a fait quoi de ce qui compte.",
      en: "Prevent abuse, and be able to say who did what of what matters.",
    },
    lawfulBasis: {
      fr: "Obligation légale (article 32 du RGPD) et intérêt légitime : la sécurité du service (article 6.1.c et f).",
      en: "Legal obligation (article 32 GDPR) and legitimate interest: the security of the service (article 6.1.c and f).",
    },
    people: { fr: "Les personnes qui viennent sur le site.", en: "People who come to the site." },
    data: {
      fr: "Un décompte des essais sous une empreinte illisible qui change chaque jour ; un journal des actes qui comptent, avec des numéros et jamais de nom, d’adresse ou de texte.",
      en: "A count of tries under an unreadable fingerprint that changes every day; a log of acts that matter, with numbers and never a name, an address or a text.",
    },
    recipients: {
      fr: "Les personnes qui administrent le service, et celles qui font fonctionner le serveur.",
      en: "The people who administer the service, and those who run the server.",
    },
    kept: {
      fr: "Les décomptes : quelques heures. Le journal ne peut être ni changé ni effacé ; quand un compte s’efface, son numéro n’y mène plus à personne.",
      en: "Counts: a few hours. The log can be neither changed nor erased; when an account is erased, its number there leads to nobody any more.",
    },
  },
]

export const ERASURE: Erasure = {
  goes: [
    {
      fr: "Vos accords, vos archives à télécharger et vos demandes.",
      en: "Your consents, your archives to download and your requests.",
    },
  ],
  stays: [
    {
      fr: "Le journal de sécurité garde un numéro, sans votre nom : il prouve qui a fait quoi, et ce numéro ne mène plus à personne.",
      en: "The security log keeps a number, without your name: it proves who did what, and this number leads to nobody any more.",
    },
  ],
}
