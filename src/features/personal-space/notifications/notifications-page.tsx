import { type Language, localPath } from "../../../core/i18n.ts"
import { Actions, Button, ButtonLink } from "../../../ui/actions.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Layout } from "../../../ui/layout.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Pagination } from "../../../ui/pagination.tsx"
import type { Shell } from "../../../ui/shell.ts"
import { Tag } from "../../../ui/tag.tsx"
import { formatDay } from "./day.ts"
import { NOTIFICATIONS, SETTINGS } from "./paths.ts"
import type { Notification } from "./queries.ts"
import { words } from "./words.ts"

type NotificationsPageProps = {
  shell: Shell
  list: (Notification & { sentence: string })[]
  unread: number
  timeZone: string
  /** Where the next page is, without the language's prefix. */
  next?: string | undefined
  /** All was just marked as read. */
  allRead: boolean
}

export function NotificationsPage({ shell, list, unread, timeZone, next, allRead }: NotificationsPageProps) {
  const { language } = shell
  const text = words(language)
  const newest = list.find((one) => one.readAt === null)
  return (
    <Layout
      shell={shell}
      title={text.list.title}
      lead={list.length > 0 ? text.list.unread(unread) : undefined}
      width="text"
      noIndex
      breadcrumb={[{ path: "/mon-espace", label: text.space }]}
      intro={
        newest && (
          <form method="post" action={localPath(language, `${NOTIFICATIONS}/lecture`)}>
            <input type="hidden" name="upTo" value={newest.id} />
            <Button variant="secondary" icon="check">
              {text.list.readAll}
            </Button>
          </form>
        )
      }
    >
      {allRead && (
        <Notice kind="success" role="status">
          <p>{text.list.allRead}</p>
        </Notice>
      )}
      {list.length === 0 ? (
        <EmptyState title={text.list.emptyTitle}>
          <p>{text.list.empty}</p>
        </EmptyState>
      ) : (
        <ul class="notification-list">
          {list.map((one) => (
            <Item key={one.id} language={language} one={one} timeZone={timeZone} />
          ))}
        </ul>
      )}
      <Pagination language={language} next={next && localPath(language, next)} label={text.list.pages} />
      <Actions>
        <ButtonLink variant="quiet" icon="bell" href={localPath(language, SETTINGS)}>
          {text.list.settings}
        </ButtonLink>
      </Actions>
      {list.length > 0 && <p class="notification-list__kept">{text.list.kept}</p>}
    </Layout>
  )
}

type ItemProps = { language: Language; one: NotificationsPageProps["list"][number]; timeZone: string }

/** Following one that is unread writes that it is read, so it is a form; one that was read is a link. */
function Item({ language, one, timeZone }: ItemProps) {
  const text = words(language).list
  const when = <time dateTime={one.createdAt.toISOString()}>{formatDay(language, timeZone, one.createdAt)}</time>
  if (one.readAt !== null)
    return (
      <li class="notification">
        <a class="notification__open" href={localPath(language, one.path)} dir="auto">
          {one.sentence}
        </a>
        <p class="notification__facts">{when}</p>
      </li>
    )
  return (
    <li class="notification notification--unread">
      <form method="post" action={localPath(language, `${NOTIFICATIONS}/${one.id}/lecture`)}>
        <button class="notification__open" type="submit" dir="auto">
          {one.sentence}
        </button>
      </form>
      <p class="notification__facts">
        <Tag tone="shared">{text.unreadMark}</Tag> {when}
      </p>
    </li>
  )
}
