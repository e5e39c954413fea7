export const fr = {
  title: "Santé du service",
  leads: {
    well: "Tout va bien.",
    look: "Le service marche. Un point au moins mérite un regard.",
    act: "Quelque chose demande d’agir\u00a0: les points marqués disent quoi faire.",
  },
  states: { well: "Bien", look: "À regarder", act: "Agir" },
  refresh: "Regarder de nouveau",
  asOf: (date: string) => `État du ${date}.`,
  titles: {
    version: "Version",
    database: "Base de données",
    migrations: "Tables",
    jobs: "Travaux",
    nightly: "Travaux de la nuit",
    mails: "Messages",
    disk: "Disque",
    memory: "Mémoire",
  },
  version: (version: string, since: string) => `Version ${version}, en marche depuis le ${since}.`,
  database: (version: string, size: string) => `PostgreSQL ${version}, ${size} de données.`,
  migrations: {
    well: (applied: number) => `Les tables sont à jour (${applied} migrations).`,
    act: (missing: number) =>
      `Il manque ${missing} migration(s)\u00a0: lancez npm run db -- migrate, ou redémarrez la plateforme.`,
  },
  jobs: {
    none: "Aucun travail n’attend.",
    waiting: (count: string) => `${count} en attente.`,
    oldest: (date: string) => `Le plus ancien attend depuis le ${date}.`,
    failed: (count: string) => `${count} en échec\u00a0: voyez la page Travaux.`,
    late: "Si l’attente grandit, vérifiez que la plateforme tourne et que la base répond.",
  },
  nightly: {
    done: (date: string) => `Tous les travaux de chaque nuit sont passés, le plus ancien le ${date}.`,
    never: "Tous ne sont pas encore passés ici : ils passent la nuit prochaine.",
    late: "C’est trop tard\u00a0: effacements à échéance et rappels n’ont pas eu lieu. Vérifiez que la plateforme reste allumée la nuit.",
  },
  mails: {
    lately: (sent: string, failed: string, refused: string) =>
      `Depuis un jour\u00a0: ${sent} envoyés, ${failed} en échec, ${refused} refusés.`,
    failing: "Vérifiez le serveur d’envoi (SMTP_URL), puis relancez les travaux en échec.",
    undelivered:
      "Aucun serveur d’envoi n’est réglé\u00a0: rien ne part, personne ne peut se connecter par lien. Donnez SMTP_URL.",
    kept: "Aucun serveur d’envoi n’est réglé\u00a0: les messages restent dans la boîte d’envoi de démonstration.",
  },
  disk: {
    free: (free: string, total: string) => `${free} libres sur ${total}.`,
    full: "Faites de la place, ou déplacez les données\u00a0: sans disque, la base s’arrête.",
  },
  memory: {
    held: (size: string) => `La plateforme tient dans ${size}.`,
    high: "C’est plus que d’habitude. Si cela continue de monter, redémarrez-la et prévenez qui développe.",
  },
}
