/** Pages side by side, as links: each has an address of its own. */
export function Tabs({ label, items }: { label: string; items: { href: string; label: string; current: boolean }[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="tabs__list">
        {items.map((item) => (
          <li key={item.href}>
            <a class="tabs__tab" href={item.href} aria-current={item.current ? "page" : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
