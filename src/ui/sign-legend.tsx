import { Sign } from "./sign.tsx"

/** Who is who, beside a target, a table or a list. */
export function SignLegend({ items }: { items: { sign: Sign; label: string }[] }) {
  return (
    <ul class="sign-legend">
      {items.map((item) => (
        <li key={item.label}>
          <Sign sign={item.sign} />
          {item.label}
        </li>
      ))}
    </ul>
  )
}
