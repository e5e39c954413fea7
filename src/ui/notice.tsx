import type { ComponentChildren } from "preact"
import { Icon, type IconName } from "./icon.tsx"

type NoticeProps = {
  kind: "info" | "success" | "warning" | "error"
  title?: string
  /** "status" for what just happened, "alert" for what cannot wait. */
  role?: "status" | "alert"
  children?: ComponentChildren
}

export function Notice({ kind, title, role, children }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={role}>
      <Icon name={ICON[kind]} />
      <div class="notice__words">
        {title && <p class="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

const ICON: Record<NoticeProps["kind"], IconName> = {
  info: "info",
  success: "circle-check",
  warning: "triangle-alert",
  error: "circle-alert",
}
