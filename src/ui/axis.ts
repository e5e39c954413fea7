/** The four axes of the target, as colours of the interface know them. Same keys as an instrument's axes. */
export type Axis = "expression" | "decision" | "construction" | "implementation"
