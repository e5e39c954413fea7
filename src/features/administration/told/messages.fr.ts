export const fr = {
  copy: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur\u00a0:",
  sentBy: (name: string, centre: string) => `Message automatique de ${name}, service du ${centre}.`,
  reply: (email: string) => `Une question\u202f? Écrivez à ${email}.`,
}
