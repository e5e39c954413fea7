export const fr = {
  title: "Mes accords",
  lead: "Ce que vous avez accepté, depuis quand, et comment revenir dessus.",
  space: "Mon espace",
  given: (date: string, version: string) => `Vous êtes d’accord depuis le ${date} (version ${version}).`,
  notGiven: "Vous n’avez pas donné votre accord.",
  erase: "Effacer mon compte",
  give: "Donner mon accord",
  withdraw: "Retirer mon accord",
  history: "Tout ce que vous avez dit",
  givenAt: (date: string, version: string) => `Accord donné le ${date}, version ${version}.`,
  withdrawnAt: (date: string) => `Fin le ${date}.`,
  register: "Tout ce que ce service fait des données",
}
