import type { Services } from "./core/services.ts"

/** Loads the demonstration when nothing has been entered yet. */
export async function seedWhenEmpty(_services: Services, _say: (step: string) => void): Promise<void> {}
