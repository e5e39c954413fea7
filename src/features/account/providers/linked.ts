/** A provider as its member sees it; gone when it is offered no more. */
export type LinkedProvider = {
  id: string
  name: string
  professional: boolean
  gone: boolean
  linkedAt: Date | undefined
}

type Offered = { id: string; name: string; professional: boolean }

/** All that are offered, then those that are linked and offered no more. */
export function linkedProviders(offered: Offered[], identities: { provider: string; createdAt: Date }[]): LinkedProvider[] {
  const linkedAt = (id: string) => identities.find(({ provider }) => provider === id)?.createdAt
  const gone = identities.filter(({ provider }) => offered.every(({ id }) => id !== provider))
  return [
    ...offered.map(({ id, name, professional }) => ({ id, name, professional, gone: false, linkedAt: linkedAt(id) })),
    ...gone.map(({ provider, createdAt }) => ({
      id: provider,
      name: provider,
      professional: false,
      gone: true,
      linkedAt: createdAt,
    })),
  ]
}
