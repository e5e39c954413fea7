export const fr = {
  title: "Boîte d’envoi",
  lead: "Les messages que cette copie aurait envoyés, du plus récent au plus ancien. Ils s’effacent à l’arrêt.",
  empty: { title: "Aucun message pour l’instant", text: "Ils apparaîtront ici dès que quelqu’un donne une adresse e-mail." },
  caption: "Messages gardés",
  head: ["Objet", "À", "Langue"],
  to: "À",
  language: "Langue",
}
