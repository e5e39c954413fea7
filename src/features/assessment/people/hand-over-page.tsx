import { localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { isInvited } from "../assessment.ts"
import { mayHandOver } from "../lock.ts"
import type { Participation } from "../participation-queries.ts"
import { words } from "./words.ts"

/** The locked screen between two people who share a device: it shows nothing of what the first one answered. */
export function HandOverPage({ shell, participation }: { shell: Shell; participation: Participation }) {
  const { language } = shell
  const { me, assessment } = participation
  const all = words(language)
  const text = all.handOver
  const base = localPath(language, `/auto-evaluation/${me.id}`)
  const ready = mayHandOver(assessment)
  const places = assessment.participants.filter(
    (one) => me.device === "shared" && isInvited(one) && one.device === "shared" && one.claimedAt === null,
  )
  const lead = !ready ? text.notYet : places.length === 0 ? text.done : text.lead
  return (
    <Layout shell={shell} title={ready ? text.title : text.notYetTitle} lead={lead} width="text" noIndex>
      <Actions>
        {ready &&
          places.map((place) => (
            <form key={place.id} method="post" action={`${base}/passage/${place.id}`}>
              <Button sign={place.side}>
                <bdi>{place.name === null ? text.takeSomeone[place.side] : text.take(place.name)}</bdi>
              </Button>
            </form>
          ))}
        {(places.length === 0 || !ready) && <ButtonLink href={base}>{text.doneNext}</ButtonLink>}
      </Actions>
    </Layout>
  )
}
