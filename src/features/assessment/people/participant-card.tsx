import type { Language } from "../../../core/i18n.ts"
import { Actions, Button } from "../../../ui/actions.tsx"
import { ConfirmSubmit } from "../../../ui/confirm-submit.tsx"
import { CopyText } from "../../../ui/copy-text.tsx"
import { Disclosure } from "../../../ui/disclosure.tsx"
import { Raw } from "../../../ui/raw.tsx"
import { Sign } from "../../../ui/sign.tsx"
import type { Participant } from "../assessment.ts"
import { mayReplaceLink, mayRevoke, replacementEffect } from "../invitation.ts"
import type { Participation } from "../participation-queries.ts"
import { nameOf, words } from "./words.ts"

/** What the starter may see of an unused invitation. */
export type InvitedLink = { address: string; qr: string; email: string | null }

type ParticipantCardProps = {
  language: Language
  base: string
  participation: Participation
  participant: Participant
  link: InvitedLink | undefined
}

export function ParticipantCard({ language, base, participation, participant, link }: ParticipantCardProps) {
  const { me, assessment } = participation
  const all = words(language)
  const text = all.participants
  const name = nameOf(language, participant)
  const path = `${base}/participants/${participant.id}`
  const effect = participant.claimedAt !== null && participant.reachable ? "mailed" : replacementEffect(participant)
  const replaces = mayReplaceLink(me, participant) && participant.device === "own"
  const revokes = mayRevoke(assessment, me, participant)
  return (
    <li class="participant">
      <div class="participant__head">
        <Sign sign={participant.side} label={all.sides[participant.side]} />
        <span class="participant__name">
          <bdi>{participant.id === me.id ? all.you(name) : name}</bdi>
        </span>
        <span class="participant__state">{text.states[stateOf(participant)]}</span>
      </div>
      {link && (
        <div class="participant__link">
          <p class="field__label">{text.link}</p>
          <p class="field__hint">{text.linkHint}</p>
          <p class="link-text" id={`link-${participant.id}`}>
            {link.address}
          </p>
          <Actions>
            <CopyText target={`link-${participant.id}`} language={language} />
          </Actions>
          <Disclosure summary={text.qr}>
            <Raw as="div" class="qr" html={link.qr} />
          </Disclosure>
          {link.email && (
            <form method="post" action={`${path}/envoi`}>
              <p>{text.sentTo(link.email)}</p>
              <Button variant="secondary" icon="send">
                {text.send}
              </Button>
            </form>
          )}
        </div>
      )}
      {(replaces || revokes) && (
        <Disclosure summary={text.more(name)}>
          {replaces && (
            <form method="post" action={`${path}/lien`}>
              <p>{text.replaceHint[effect]}</p>
              <ConfirmSubmit
                label={text.replace}
                question={text.confirmReplace}
                confirmLabel={text.replace}
                cancelLabel={text.cancel}
              >
                <p>{text.replaceHint[effect]}</p>
              </ConfirmSubmit>
            </form>
          )}
          {revokes && (
            <form method="post" action={`${path}/retrait`}>
              <p>{text.revokeHint}</p>
              <ConfirmSubmit
                label={text.revoke}
                question={text.confirmRevoke}
                confirmLabel={text.revoke}
                cancelLabel={text.cancel}
              >
                <p>{text.revokeHint}</p>
              </ConfirmSubmit>
            </form>
          )}
        </Disclosure>
      )}
    </li>
  )
}

function stateOf(participant: Participant): "waiting" | "answering" | "finished" | "withdrawn" | "revoked" | "place" {
  if (participant.revokedAt) return "revoked"
  if (participant.withdrawnAt) return "withdrawn"
  if (participant.finishedAt) return "finished"
  if (participant.claimedAt) return "answering"
  return participant.device === "shared" ? "place" : "waiting"
}
