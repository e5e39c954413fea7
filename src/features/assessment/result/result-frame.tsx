import type { ComponentChildren } from "preact"
import { type Language, localPath } from "../../../core/i18n.ts"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tabs } from "../../../ui/tabs.tsx"
import { LiveStatus } from "./live-status.tsx"
import { noticesOf } from "./result-sentences.ts"
import type { ResultView } from "./result-view.ts"
import { words } from "./words.ts"

export type ResultTab = "restitution" | "placing" | "actions" | "result" | "evolution"

/** What every page of a result is given. */
export type ResultPageProps = { shell: Shell; view: ResultView; version: string }

type FrameProps = {
  shell: Shell
  /** Whose page it is, and of what. */
  about: Pick<ResultView, "me" | "assessment" | "criteria" | "hasJointPart">
  tab: ResultTab
  title: string
  heading?: ComponentChildren
  lead?: ComponentChildren
  /** Of what the page shows; without it, it does not look out for changes. */
  version?: string
  children: ComponentChildren
}

/** The frame of the pages that follow the reveal: the subject, the parts as tabs, a look-out for changes. */
export function ResultFrame({ shell, about, tab, title, heading, lead, version, children }: FrameProps) {
  const { language } = shell
  const say = words(language)
  return (
    <Layout
      shell={shell}
      title={title}
      heading={heading}
      lead={lead}
      noIndex
      breadcrumb={[{ path: "/auto-evaluation", label: say.crumb }]}
      step={
        <div class="result-head">
          <p class="result-head__subject">
            <span class="visually-hidden">{`${say.subject}${say.colon} `}</span>
            <a href={localPath(language, `/auto-evaluation/${about.me.id}`)} dir="auto">
              {about.assessment.subject}
            </a>
          </p>
          <Tabs label={say.tabs.label} items={tabsOf(language, about, tab)} />
        </div>
      }
    >
      {version && <LiveStatus language={language} participant={about.me.id} version={version} />}
      {children}
    </Layout>
  )
}

/** The parts there are: placing needs two sides, deciding a reveal. */
function tabsOf(language: Language, { me, assessment, criteria, hasJointPart }: FrameProps["about"], current: ResultTab) {
  const say = words(language).tabs
  const placing = hasJointPart || criteria.some((one) => one.placing)
  const parts: [ResultTab, string, boolean][] = [
    ["restitution", "restitution", true],
    ["placing", "placement", placing],
    ["actions", "actions", assessment.revealedAt !== null],
    ["result", "resultat", true],
    ["evolution", "evolution", true],
  ]
  return parts
    .filter(([tab, , there]) => there || tab === current)
    .map(([tab, path]) => ({ href: pathOf(language, me.id, path), label: say[tab], current: tab === current }))
}

/** The address of a part of someone's participation, in their language. */
export function pathOf(language: Language, participant: string, part: string): string {
  return localPath(language, `/auto-evaluation/${participant}/${part}`)
}

/** What a reader must know of how the result came about. */
export function ResultNotices({ language, view }: { language: Language; view: ResultView }) {
  const notices = noticesOf(language, view)
  if (notices.length === 0) return null
  return (
    <Notice kind="info" title={words(language).notices.title}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Notice>
  )
}
