/** Where a member links providers. */
export const LINKED = "/mon-espace/compte/comptes-lies"

export function providerPath(id: string): string {
  return `/connexion/fournisseur/${id}`
}
