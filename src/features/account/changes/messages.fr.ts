export const fr = {
  changes: {
    password_set: {
      subject: "Un mot de passe a été ajouté",
      text: (when: string) => `Bonjour. Un mot de passe a été ajouté à votre compte le ${when}.`,
      next: "Le lien par e-mail fonctionne toujours. Vos autres connexions ont pris fin.",
    },
    password_changed: {
      subject: "Votre mot de passe a changé",
      text: (when: string) => `Bonjour. Le mot de passe de votre compte a changé le ${when}.`,
      next: "Vos autres connexions ont pris fin.",
    },
    password_removed: {
      subject: "Votre mot de passe a été retiré",
      text: (when: string) => `Bonjour. Le mot de passe de votre compte a été retiré le ${when}.`,
      next: "Vous vous connectez désormais par un lien. Vos autres connexions ont pris fin.",
    },
    second_factor_enabled: {
      subject: "La double vérification est activée",
      text: (when: string) => `Bonjour. La double vérification de votre compte a été activée le ${when}.`,
      next: "Désormais, chaque connexion demande aussi un code de votre application. Vos autres connexions ont pris fin.",
    },
    second_factor_disabled: {
      subject: "La double vérification est arrêtée",
      text: (when: string) => `Bonjour. La double vérification de votre compte a été arrêtée le ${when}.`,
      next: "Vous vous connectez de nouveau sans code. Vos autres connexions ont pris fin.",
    },
    recovery_codes_renewed: {
      subject: "Vos codes de secours ont changé",
      text: (when: string) => `Bonjour. De nouveaux codes de secours ont été faits pour votre compte le ${when}.`,
      next: "Les anciens ne servent plus : jetez-les.",
    },
    recovery_code_used: {
      subject: "Un code de secours a servi",
      text: (when: string) => `Bonjour. On s’est connecté à votre compte avec un code de secours le ${when}.`,
      next: "Ce code ne servira plus. S’il vous en reste peu, faites-en de nouveaux.",
    },
    second_factor_reset_asked: {
      subject: "Demande de retrait de la double vérification",
      text: (when: string) =>
        `Bonjour. Le ${when}, quelqu’un, sans doute vous, a demandé à l’équipe de retirer la double vérification de votre compte.`,
      next: "L’équipe vérifiera d’abord que c’est bien vous. Vous avez retrouvé votre application ou un code de secours ? Connectez-vous : la demande s’annule d’elle-même.",
    },
    second_factor_reset_accepted: {
      subject: "La double vérification est retirée",
      text: (when: string) => `Bonjour. À votre demande, l’équipe a retiré la double vérification de votre compte le ${when}.`,
      next: "Toutes vos connexions ont pris fin. Connectez-vous, puis activez-la de nouveau avec votre nouvelle application.",
    },
    second_factor_reset_refused: {
      subject: "La double vérification reste en place",
      text: (when: string) =>
        `Bonjour. Le ${when}, l’équipe n’a pas retiré la double vérification de votre compte : elle n’a pas pu s’assurer que la demande venait de vous.`,
      next: "Vous pouvez refaire une demande, ou écrire à l’équipe.",
    },
    passkey_added: {
      subject: "Une clé d’accès a été ajoutée",
      text: (when: string) => `Bonjour. Une clé d’accès a été ajoutée à votre compte le ${when}.`,
      next: "Elle permet de se connecter sans message ni mot de passe.",
    },
    passkey_removed: {
      subject: "Une clé d’accès a été retirée",
      text: (when: string) => `Bonjour. Une clé d’accès a été retirée de votre compte le ${when}.`,
      next: "Elle n’ouvre plus rien. Vos autres connexions ont pris fin.",
    },
    provider_linked: {
      subject: "Une autre façon de vous connecter",
      text: (when: string, provider: string) => `Bonjour. Depuis le ${when}, vous pouvez ouvrir votre compte avec ${provider}.`,
      next: "Vos autres façons de vous connecter fonctionnent toujours.",
    },
    provider_unlinked: {
      subject: "Une façon de vous connecter a été retirée",
      text: (when: string, provider: string) => `Bonjour. Depuis le ${when}, ${provider} n’ouvre plus votre compte.`,
      next: "Vos autres connexions ont pris fin. Le lien par e-mail fonctionne toujours.",
    },
  },
  links: {
    account: "Ouvrir mon compte",
    secondFactor: "Voir ma double vérification",
    keys: "Voir mes clés d’accès",
    providers: "Voir mes comptes liés",
    signIn: "Me connecter",
  },
  notYou: (email: string) => `Ce n’était pas vous ? Écrivez-nous tout de suite : ${email}.`,
}
