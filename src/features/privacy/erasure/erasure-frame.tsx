import type { ComponentChildren } from "preact"
import { Layout } from "../../../ui/layout.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { words } from "./words.ts"

export const HERE = "/mon-espace/compte/effacement"

type FrameProps = { shell: Shell; title: string; lead: string; children: ComponentChildren }

export function Frame({ shell, title, lead, children }: FrameProps) {
  const breadcrumb = [{ path: "/mon-espace", label: words(shell.language).space }]
  return (
    <Layout shell={shell} title={title} lead={lead} width="text" noIndex breadcrumb={breadcrumb}>
      {children}
    </Layout>
  )
}
