import { FIELDS, type Field } from "../instrument.ts"

/** How a field reads in an address. */
export const SLUGS: Record<Field, string> = {
  care: "soin",
  clinical_education: "soins-cliniques-et-educatifs",
  organisation: "management",
  training: "formation",
}

export function fieldOfSlug(slug: string | undefined): Field | undefined {
  return FIELDS.find((field) => SLUGS[field] === slug)
}
