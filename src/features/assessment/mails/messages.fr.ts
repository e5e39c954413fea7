export const fr = {
  name: { someone: "Quelqu’un" },
  copy: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :",
  sentBy: (name: string, centre: string) => `Message automatique de ${name}, service du ${centre}.`,
  reply: (email: string) => `Une question ? Écrivez à ${email}.`,

  invitation: {
    subject: (name: string) => `On vous invite sur ${name}`,
    title: "On vous invite",
    by: (who: string) =>
      `Bonjour. ${who} vous propose de faire le point sur votre façon d’agir ensemble : chacun pour soi d’abord, puis à deux.`,
    how: "Il y a onze questions, une dizaine de minutes. Personne ne voit vos réponses avant que tous les côtés aient fini.",
    link: "Voir l’invitation",
    once: "Ce lien s’ouvre jusqu’à ce que vous commenciez. Vous recevez alors un lien personnel, pour vous seul·e.",
    ignore:
      "Vous ne souhaitez pas participer, ou vous ne savez pas de quoi il s’agit ? Ne faites rien : sans vous, rien ne s’enregistre en votre nom.",
    address:
      "Votre adresse nous vient de la personne qui vous invite. Elle sert à ce message, et s’efface quand vous utilisez l’invitation.",
  },

  personalLink: {
    subject: (name: string) => `Votre lien personnel – ${name}`,
    title: "Votre lien personnel",
    text: "Bonjour. Ce lien ouvre vos pages, sur tout appareil. Gardez-le pour vous : qui l’a entre les mains peut lire et écrire à votre place.",
    link: "Ouvrir mes pages",
    keep: "Il reste valable tant que vos pages existent. Après douze mois sans visite, elles s’effacent ; nous vous prévenons trente jours avant.",
    ignore: "Vous n’avez rien demandé ? Quelqu’un s’est trompé d’adresse. Effacez ce message sans ouvrir le lien.",
  },

  lostLinks: {
    subject: (name: string) => `Vos liens retrouvés – ${name}`,
    title: "Vos liens retrouvés",
    one: "Bonjour. Vous avez demandé un nouveau lien personnel. Le voici.",
    many: (count: number) => `Bonjour. Vous avez demandé de nouveaux liens. Il y en a ${count}, du plus récent au plus ancien.`,
    personal: (date: string) => `Ouvrir mes pages du ${date}`,
    invitation: (date: string) => `Voir l’invitation du ${date}`,
    replaces: "Un ancien lien personnel cesse de fonctionner dès que vous ouvrez le nouveau. Gardez ces adresses pour vous.",
    ignore: "Vous n’avez rien demandé ? Effacez ce message sans ouvrir de lien : l’ancien continue de fonctionner.",
  },

  revealed: {
    subject: (name: string) => `Tout le monde a fini – ${name}`,
    title: "C’est le moment d’en parler",
    text: "Bonjour. Plus personne n’est attendu : les regards de chaque côté peuvent se découvrir. Le mieux est de le faire ensemble, en prenant le temps.",
    link: "Découvrir ensemble",
    keep: "Ce lien est le vôtre : gardez-le pour vous. Après douze mois sans visite, tout s’efface.",
    ignore:
      "Vous ne souhaitez plus de messages ? Effacez votre adresse dans vos pages, avec tout ce que vous avez donné si vous le voulez.",
  },

  erasure: {
    subject: (name: string) => `Vos pages vont s’effacer – ${name}`,
    title: "Vos pages vont s’effacer",
    text: (date: string) =>
      `Bonjour. Personne n’est venu depuis longtemps. Sans visite, ce que vous avez fait avec d’autres s’effacera à partir du ${date}, pour tout le monde.`,
    link: "Garder mes pages",
    keep: "Il suffit d’ouvrir ce lien : tout reste alors douze mois de plus. Vous pouvez aussi télécharger le résultat.",
    ignore: "Vous n’en avez plus besoin ? Ne faites rien.",
  },
}
