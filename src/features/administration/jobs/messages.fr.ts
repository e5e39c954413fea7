export const fr = {
  title: "Travaux",
  lead: "Ce que la plateforme fait en dehors des pages\u00a0: envoyer, effacer à échéance, préparer. On voit des noms, des heures et des codes, jamais de quoi il s’agit.",
  queues: {
    title: "Files",
    caption: "Files de travaux",
    columns: { name: "File", waiting: "En attente", running: "En cours", failed: "En échec", last: "Dernier fini" },
    idle: (count: number) => `Les files au repos (${count})`,
    since: (date: string) => `depuis le ${date}`,
    never: "–",
    calm: "Aucune file n’a de travail en ce moment.",
    empty: { title: "Aucune file", text: "Les files apparaissent quand la plateforme a démarré ses travaux." },
  },
  schedules: {
    title: "Ce qui revient tout seul",
    caption: "Travaux réguliers",
    head: ["File", "Rythme", "Prochaine fois"],
    days: ["le dimanche", "le lundi", "le mardi", "le mercredi", "le jeudi", "le vendredi", "le samedi"],
    daily: (at: string) => `chaque jour à ${at}`,
    weekly: (day: string, at: string) => `${day} à ${at}`,
    monthly: (day: number, at: string) => `le ${day === 1 ? "1er" : day} de chaque mois à ${at}`,
    minutes: (count: number) => `toutes les ${count} minutes`,
    hourly: (minute: number) => `chaque heure, à la minute ${minute}`,
  },
  failed: {
    title: "Travaux en échec",
    lead: "Ils ont été essayés plusieurs fois. Quand la cause est levée, relancez-les\u00a0: rien ne sera fait deux fois.",
    caption: "Travaux en échec",
    queue: "File",
    anyQueue: "Toutes",
    columns: { queue: "File", when: "Depuis", tries: "Essais", code: "Erreur" },
    choose: (queue: string, date: string) => `Choisir\u00a0: ${queue}, ${date}`,
    retry: "Relancer les travaux cochés",
    retryAll: (queue: string, count: number) => `Relancer tout\u00a0: ${queue} (${count})`,
    empty: { title: "Aucun échec", text: "Tous les travaux ont abouti, ou sont encore essayés." },
  },
  retried: (count: number) =>
    count === 0
      ? "Rien n’a été relancé\u00a0: ces travaux n’étaient plus en échec, ou rien n’était coché."
      : count === 1
        ? "Un travail est relancé."
        : `${count} travaux sont relancés.`,
}
