import type { Language } from "../../core/i18n.ts"
import type { Axis } from "../../ui/axis.ts"
import type { TargetModel, TargetSector } from "../../ui/target.ts"
import { TargetFigure } from "../../ui/target-figure.tsx"
import { words } from "./words.ts"

/** A result that nobody gave, to show what the target looks like. */
export function ExampleTarget({ language }: { language: Language }) {
  const { title, text, centre, partner, professional, joint, noAgreement, caption } = words(language).example
  const model: TargetModel = { id: "exemple", title, description: text, centre, sectors: SECTORS, labels: "none" }
  return <TargetFigure model={model} legend={{ partner, professional, joint, noAgreement }} caption={caption} />
}

type Level = 0 | 1 | 2 | 3 | 4

const SECTORS: TargetSector[] = [
  sector("expression", 3, 4, 3),
  sector("expression", 2, 3, 2),
  sector("expression", 3, 3, 4),
  sector("decision", 1, 3, 2),
  sector("decision", 2, 2, 3),
  sector("decision", 3, 2, 3),
  sector("construction", 1, 4, "no_agreement"),
  sector("construction", 4, 3, 4),
  sector("construction", 2, 3, 2),
  sector("implementation", 1, 2, 1),
  sector("implementation", 2, 3, 3),
].map((one, index) => ({ ...one, key: String(index), number: index + 1 }))

function sector(axis: Axis, partner: Level, professional: Level, joint: Level | "no_agreement"): TargetSector {
  return { key: "", number: 0, axis, label: "", partner: { level: partner }, professional: { level: professional }, joint }
}
