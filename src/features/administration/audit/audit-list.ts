import type { ListShape } from "../list/list-state.ts"

/** What the log can be asked for. "qui" is the key of who acted, "sur" the kind and key of what it was about: "member:0190…". */
export const AUDIT_LIST = {
  filters: { recherche: 100, acte: 60, qui: 36, sur: 100, du: 10, au: 10 },
  sorts: ["-quand"],
} as const satisfies ListShape

export type Subject = { kind: string; id: string }

export function writeSubject({ kind, id }: Subject): string {
  return `${kind}:${id}`
}

export function readSubject(text: string | undefined): Subject | undefined {
  const [, kind, id] = /^([a-z_]+):(.+)$/.exec(text ?? "") ?? []
  return kind && id ? { kind, id } : undefined
}
