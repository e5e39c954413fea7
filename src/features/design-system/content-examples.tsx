import type { Language } from "../../core/i18n.ts"
import { ButtonLink } from "../../ui/actions.tsx"
import type { Axis } from "../../ui/axis.ts"
import { Card, CardGrid } from "../../ui/cards.tsx"
import { Disclosure } from "../../ui/disclosure.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Facts } from "../../ui/facts.tsx"
import { formatDate } from "../../ui/format.ts"
import { MarkedList } from "../../ui/marked.tsx"
import { Milestones } from "../../ui/milestones.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Pagination } from "../../ui/pagination.tsx"
import { Progress, Steps } from "../../ui/progress.tsx"
import { Columns, Panel, Section } from "../../ui/sections.tsx"
import { SignLegend } from "../../ui/sign-legend.tsx"
import { Table } from "../../ui/table.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { Tag } from "../../ui/tag.tsx"
import { Waiting } from "../../ui/waiting.tsx"
import { words } from "./words.ts"

export function ContentExamples({ language }: { language: Language }) {
  const text = words(language).content
  return (
    <>
      <CardGrid>
        {text.cards.map(([axis, title, body]) => (
          <Card key={axis} href="#contenus" title={title} axis={axis as Axis} headingLevel={3}>
            <p>{body}</p>
          </Card>
        ))}
        <Card title={text.facts[0]?.[1]} sign="joint" headingLevel={3} footer={<Tag>{text.tags.neutral}</Tag>}>
          <Progress label={words(language).messages.progress} done={4} total={11} />
        </Card>
      </CardGrid>
      <p class="specimen-tags">
        <Tag>{text.tags.neutral}</Tag>
        <Tag tone="shared" sign="joint">
          {text.tags.shared}
        </Tag>
        {(["expression", "decision", "construction", "implementation"] as const).map((axis) => (
          <Tag key={axis} tone={axis}>
            {text.tags[axis]}
          </Tag>
        ))}
      </p>
      <Columns weight="start">
        <Panel>
          <SignLegend
            items={(["partner", "professional", "joint"] as const).map((sign) => ({ sign, label: text.legend[sign] }))}
          />
          <Facts
            items={text.facts.map(([term = "", detail]) => ({
              term,
              detail: detail || formatDate(language, "2026-03-01T09:00:00Z"),
            }))}
          />
        </Panel>
        <MarkedList
          items={text.marked.map(([axis, gap, criterion, body]) => ({
            axis: axis as Axis,
            title: (
              <>
                <strong>{gap}</strong> · {criterion}
              </>
            ),
            body,
          }))}
        />
      </Columns>
      <Table
        caption={text.table.caption}
        head={[...text.table.head]}
        rows={text.table.rows.map(([header, ...cells]) => ({ header, cells }))}
      />
      <Section tone="band" title={text.milestonesTitle}>
        <Milestones items={text.milestones.map(([title = "", body]) => ({ title, body }))} />
      </Section>
    </>
  )
}

export function MessageExamples({ language }: { language: Language }) {
  const text = words(language).messages
  return (
    <>
      {(["info", "success", "warning", "error"] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={text[kind][0]}>
          <p>{text[kind][1]}</p>
        </Notice>
      ))}
      <Columns>
        <EmptyState
          headingLevel={3}
          title={text.emptyTitle}
          action={
            <ButtonLink href="#messages" variant="secondary">
              {text.emptyAction}
            </ButtonLink>
          }
        >
          <p>{text.empty}</p>
        </EmptyState>
        <Waiting
          title={text.waitingTitle}
          action={
            <ButtonLink href="#messages" variant="quiet">
              {text.waitingAction}
            </ButtonLink>
          }
        >
          <p>{text.waiting}</p>
        </Waiting>
      </Columns>
    </>
  )
}

export function MovingExamples({ language }: { language: Language }) {
  const text = words(language).moving
  return (
    <>
      <Steps
        language={language}
        steps={text.steps.map((label, index) => ({
          label,
          href: index === 0 ? "#reperes" : undefined,
          state: index === 0 ? "done" : index === 1 ? "current" : "todo",
        }))}
      />
      <Tabs
        label={text.tabsLabel}
        items={text.tabs.map((label, index) => ({ href: `#reperes-${index}`, label, current: index === 0 }))}
      />
      <Disclosure summary={text.summary} open>
        <p>{text.details}</p>
      </Disclosure>
      <Disclosure summary={text.summary}>
        <p>{text.details}</p>
      </Disclosure>
      <Pagination language={language} label={text.pages} previous="#reperes" next="#reperes" />
    </>
  )
}
