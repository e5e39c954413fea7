// Who may come where, for what takes an account: to be read by people. Forms are sent empty, so 422 means "read, and found
// wanting"; 303 means "done". What a row does not say follows from its kind: see EXPECTED in account-access.test.ts.

/** Ways in and out: what a stranger gets, what a member who is signed in gets. */
export const ENTERING: Record<string, { stranger: number; member: number }> = {
  "GET /inscription": { stranger: 200, member: 303 },
  "POST /inscription": { stranger: 422, member: 422 },
  "GET /connexion": { stranger: 200, member: 303 },
  "POST /connexion": { stranger: 422, member: 422 },
  "GET /connexion/message-envoye": { stranger: 200, member: 200 },
  "POST /connexion/mot-de-passe": { stranger: 422, member: 422 },
  "GET /connexion/lien/:token": { stranger: 404, member: 404 },
  "POST /connexion/lien/:token": { stranger: 404, member: 404 },
  "GET /deconnexion": { stranger: 200, member: 200 },
  "POST /deconnexion": { stranger: 303, member: 303 },
  "GET /connexion/adresse/changee": { stranger: 200, member: 200 },
  "GET /connexion/adresse/refusee": { stranger: 200, member: 200 },
  "GET /connexion/adresse/:token": { stranger: 404, member: 404 },
  "POST /connexion/adresse/:token": { stranger: 400, member: 400 },
  "GET /connexion/double-verification": { stranger: 401, member: 401 },
  "POST /connexion/double-verification": { stranger: 401, member: 401 },
  "GET /connexion/double-verification/perdue": { stranger: 200, member: 200 },
  "POST /connexion/double-verification/perdue": { stranger: 401, member: 401 },
  "POST /connexion/cle/demande": { stranger: 200, member: 200 },
  "POST /connexion/cle": { stranger: 422, member: 422 },
  "POST /connexion/fournisseur/:provider": { stranger: 404, member: 404 },
  "GET /connexion/fournisseur/:provider/retour": { stranger: 404, member: 404 },
  "GET /connexion/fournisseur/:provider/inscription": { stranger: 404, member: 404 },
  "POST /connexion/fournisseur/:provider/inscription": { stranger: 404, member: 404 },
}

/** Everyone with an account, even suspended. */
export const SIGNED_IN: Record<string, number> = {
  "GET /mon-espace/compte/charte": 200,
  "POST /mon-espace/compte/charte": 303,
  "GET /mon-espace/compte": 200,
  "GET /mon-espace/compte/sessions": 200,
  "POST /mon-espace/compte/sessions": 400,
  "POST /mon-espace/compte/adresse/abandon": 303,
  "POST /mon-espace/compte/double-verification/session": 303,
  "GET /mon-espace": 200,
  "GET /mon-espace/profil/acces": 200,
  "POST /mon-espace/profil/acces": 303,
  "GET /mon-espace/notifications": 200,
  "POST /mon-espace/notifications/lecture": 400,
  "GET /mon-espace/notifications/reglages": 200,
  "POST /mon-espace/notifications/reglages": 303,
  "POST /mon-espace/notifications/reglages/silence": 303,
  "POST /mon-espace/notifications/reglages/depart": 303,
  "GET /mon-espace/donnees": 200,
  "GET /mon-espace/donnees/etat": 200,
  "GET /mon-espace/compte/effacement": 200,
  "POST /mon-espace/compte/effacement/annulation": 303,
  "GET /mon-espace/consentements": 200,
  "POST /mon-espace/consentements/:purpose": 403,
  "POST /mon-espace/consentements/:purpose/retrait": 403,
}

/** Everyone with an account that is not suspended. */
export const MEMBER: Record<string, number> = {
  "POST /auto-evaluation/rattachement": 303,
  "GET /mon-espace/profil": 200,
  "POST /mon-espace/profil": 422,
  "POST /mon-espace/profil/pause": 400,
}

/** Everyone with an account who showed who they are a quarter of an hour ago at most. */
export const RECENTLY_SIGNED_IN: Record<string, number> = {
  "GET /mon-espace/compte/mot-de-passe": 200,
  "POST /mon-espace/compte/mot-de-passe": 422,
  "POST /mon-espace/compte/mot-de-passe/retrait": 303,
  "GET /mon-espace/compte/adresse": 200,
  "POST /mon-espace/compte/adresse": 422,
  "GET /mon-espace/compte/double-verification": 200,
  "POST /mon-espace/compte/double-verification/cle": 303,
  "POST /mon-espace/compte/double-verification": 422,
  "GET /mon-espace/compte/double-verification/codes": 303,
  "POST /mon-espace/compte/double-verification/codes": 303,
  "GET /mon-espace/compte/double-verification/arret": 303,
  "POST /mon-espace/compte/double-verification/arret": 303,
  "GET /mon-espace/compte/cles": 200,
  "POST /mon-espace/compte/cles/demande": 200,
  "POST /mon-espace/compte/cles": 422,
  "GET /mon-espace/compte/comptes-lies": 200,
  "POST /mon-espace/compte/comptes-lies/:provider": 404,
  "POST /mon-espace/compte/comptes-lies/:provider/retrait": 303,
  "POST /mon-espace/donnees": 303,
  "POST /mon-espace/compte/effacement": 422,
}

/** What is about something of one's own: to its owner; to another member it does not exist. */
export const OWN: Record<string, number> = {
  "POST /mon-espace/notifications/:id/lecture": 303,
  "GET /mon-espace/donnees/:export": 404,
}

/** The same, a short while after signing in. A download's link is its owner's too; here it leads nowhere, as a guessed one. */
export const OWN_RECENTLY: Record<string, number> = {
  "GET /mon-espace/compte/cles/:id": 200,
  "POST /mon-espace/compte/cles/:id/nom": 422,
  "POST /mon-espace/compte/cles/:id/retrait": 303,
  "GET /mon-espace/donnees/:export/archive": 404,
}

/** To a suspended member; to any other there is nothing to read or answer. */
export const SUSPENDED: Record<string, number> = {
  "GET /mon-espace/suspension": 200,
  "POST /mon-espace/suspension": 422,
}

/** The back office, for every role of the team. */
export const TEAM: Record<string, number> = {
  "GET /administration": 200,
}

/** The back office, for administrators. */
export const ADMINISTRATOR: Record<string, number> = {
  "GET /administration/membres": 200,
  "GET /administration/membres/:id": 200,
  "POST /administration/membres/:id/connexions": 303,
  "GET /administration/membres/:id/suspension": 200,
  "POST /administration/membres/:id/suspension": 422,
  "POST /administration/membres/:id/suspensions/:suspension/levee": 303,
  "POST /administration/membres/:id/suspensions/:suspension/lecture": 303,
  "GET /administration/double-verification": 200,
  "GET /administration/journal": 200,
  "GET /administration/mails": 200,
  "GET /administration/mails/modeles": 200,
  "GET /administration/mails/modeles/:template": 200,
  "GET /administration/mails/modeles/:template/apercu": 200,
  "GET /administration/travaux": 200,
  "POST /administration/travaux/relance": 303,
  "GET /administration/sante": 200,
}

/** The same, and only a short while after signing in. */
export const ADMINISTRATOR_RECENTLY: Record<string, number> = {
  "GET /administration/membres.csv": 200,
  "GET /administration/journal.csv": 200,
  "GET /administration/membres/:id/roles": 200,
  "POST /administration/membres/:id/roles": 422,
  "POST /administration/membres/:id/roles/:role/retrait": 303,
  "GET /administration/double-verification/:id": 200,
  "POST /administration/double-verification/:id/acceptation": 422,
  "POST /administration/double-verification/:id/refus": 303,
}

/** Opened by a token that a mail brought, and by nothing else: a wrong one leads nowhere, for everyone. */
export const BY_MAIL: Record<string, number> = {
  "GET /desinscription/:token": 404,
  "POST /desinscription/:token": 404,
  "GET /effacement/:token": 404,
  "POST /effacement/:token": 404,
}
