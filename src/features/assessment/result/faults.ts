/** A form's faults as the summary wants them: field and message, in the order of the form. */
export function faultsOf(
  faults: Record<string, string>,
  say: (field: string, fault: string) => string,
): { field: string; message: string }[] {
  return Object.entries(faults).map(([field, fault]) => ({ field, message: say(field, fault) }))
}
