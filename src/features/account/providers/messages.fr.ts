export const fr = {
  account: "Mon compte",
  home: "Accueil",
  summary: "Il reste un point à compléter",
  with: (provider: string) => `Avec ${provider}`,

  leaving: {
    title: (provider: string) => `Vous allez chez ${provider}`,
    lead: "Cette page vous y conduit toute seule. Vous reviendrez ici ensuite.",
    link: (provider: string) => `Continuer chez ${provider}`,
  },

  join: {
    title: "Créer votre compte",
    lead: (provider: string) =>
      `${provider} vous a reconnu·e, et vous n’avez pas encore de compte ici. Il reste un nom et la charte.`,
    email: "Votre adresse e-mail",
    emailText: (provider: string) => `Elle vient de ${provider}. Elle sert à vous écrire ; personne d’autre ne la voit.`,
    displayName: "Le nom qui s’affiche",
    displayNameHint: "Un pseudonyme convient très bien. Vous pourrez le changer.",
    nameMissing: "Indiquez un nom ou un pseudonyme.",
    nameTooLong: (limit: number) => `Ce nom est un peu long : gardez-en ${limit} signes au plus.`,
    charter: "J’ai lu la charte et je l’accepte",
    charterLink: "Lire la charte",
    charterHint: "Respect, confidentialité, voix égales.",
    charterMissing: "Pour créer un compte, il faut accepter la charte.",
    submit: "Créer mon compte",
    professional:
      "Votre profil dira que votre identité professionnelle est vérifiée. Votre numéro et votre titre ne sont ni gardés, ni montrés.",
    not: "Vous ne voulez pas de compte ? Fermez cette page : rien n’est gardé.",
  },

  trouble: {
    again: (provider: string) => `Réessayer avec ${provider}`,
    others: "Se connecter autrement",
    join: "Créer un compte",
    linked: "Voir mes comptes liés",
    unknownProvider: "ce service",
    consent_refused: {
      title: "Vous avez changé d’avis",
      text: (provider: string) => `${provider} ne nous a rien transmis. Vous pouvez réessayer, ou vous connecter autrement.`,
    },
    state_mismatch: {
      title: "Cette connexion n’a pas abouti",
      text: () =>
        "Elle a été commencée dans un autre navigateur, a duré trop longtemps, ou a déjà servi. Recommencez depuis la page de connexion.",
    },
    provider_down: {
      title: "Ce service ne répond pas",
      text: (provider: string) => `${provider} est injoignable pour le moment. Les autres façons de se connecter fonctionnent.`,
    },
    account_not_linked: {
      title: "Vous avez déjà un compte",
      text: (provider: string) =>
        `Votre adresse e-mail a déjà un compte ici. Connectez-vous d’abord comme d’habitude, par un lien par exemple ; dans « Mon compte », vous pourrez ensuite y lier ${provider}.`,
    },
    email_not_verified: {
      title: "Il nous manque une adresse vérifiée",
      text: (provider: string) =>
        `${provider} vous a reconnu·e, sans nous donner d’adresse e-mail vérifiée. Créez d’abord un compte avec votre adresse ; dans « Mon compte », vous pourrez ensuite y lier ${provider}.`,
    },
    assurance_too_low: {
      title: "Il faut une identification plus sûre",
      text: (provider: string) =>
        `La façon dont vous vous êtes identifié·e chez ${provider} ne suffit pas ici. Réessayez en choisissant une identification plus forte, ou connectez-vous autrement.`,
    },
    not_believed: {
      title: "Cette connexion n’a pas abouti",
      text: (provider: string) =>
        `La réponse de ${provider} n’est pas celle que nous attendions. Par prudence, nous n’en tenons pas compte.`,
    },
    elsewhere: {
      title: "Déjà lié à un autre compte",
      text: (provider: string) => `Ce compte ${provider} ouvre déjà un autre compte ici. Déliez-le d’abord de cet autre compte.`,
    },
    session_changed: {
      title: "Votre connexion a changé entre-temps",
      text: () => "Par prudence, rien n’a été lié. Recommencez depuis « Comptes liés ».",
    },
  },

  linked: {
    title: "Comptes liés",
    lead: "Ouvrez votre compte avec un service qui vous connaît déjà. Vos autres façons de vous connecter continuent de fonctionner.",
    none: "Aucun service n’est proposé pour le moment.",
    since: (day: string) => `Lié depuis le ${day}.`,
    notLinked: "Non lié.",
    professional:
      "Il vérifie l’identité des professionnels de santé : votre profil le dira, sans montrer votre numéro ni votre titre.",
    link: (provider: string) => `Lier ${provider}`,
    unlink: (provider: string) => `Délier ${provider}`,
    unlinkQuestion: (provider: string) => `Délier ${provider} ?`,
    unlinkText: (provider: string) => `${provider} n’ouvrira plus votre compte, et vos autres connexions prendront fin.`,
    unlinkProfessional: "Votre profil ne dira plus que votre identité professionnelle est vérifiée.",
    keep: "Le garder",
    gone: "Ce service n’est plus proposé.",
  },
}
