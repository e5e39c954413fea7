import type { Assessment, Participant } from "../assessment.ts"
import { isInvited } from "../assessment.ts"
import { hasResult, isSealed } from "../lock.ts"

type Act = { words: "answer" | "goOn" | "reread" | "discover" | "result" | "invite" | "people" | "handOver"; path: string }

/** What someone can do next in an assessment, the main thing first. */
export function nextActs(
  { me, assessment }: { me: Participant; assessment: Assessment },
  { begun, mayHandOver }: { begun: boolean; mayHandOver: boolean },
): Act[] {
  const acts: Act[] = []
  if (assessment.revealedAt) acts.push({ words: "discover", path: "/restitution" })
  else if (me.finishedAt === null) acts.push({ words: begun ? "goOn" : "answer", path: "/reponses" })
  else if (hasResult({ me, assessment })) acts.push({ words: "result", path: "/restitution" })
  const waitsForDevice =
    me.device === "shared" &&
    assessment.participants.some((one) => one.device === "shared" && one.claimedAt === null && isInvited(one))
  if (waitsForDevice && me.finishedAt !== null && mayHandOver && !assessment.revealedAt)
    acts.push({ words: "handOver", path: "/passage" })
  if (me.starter && !assessment.revealedAt)
    acts.push(
      assessment.mode === "alone" ? { words: "invite", path: "/participants" } : { words: "people", path: "/participants" },
    )
  if (me.finishedAt !== null && !assessment.revealedAt && assessment.mode === "together" && !isSealed(assessment, me))
    acts.push({ words: "reread", path: "/relecture" })
  return acts
}
