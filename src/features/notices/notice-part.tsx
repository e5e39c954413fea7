import type { ComponentChildren } from "preact"

/** A part of a notice: its heading, a paragraph, points, and what else belongs there. */
export function NoticePart(props: { title: string; text?: string; points?: readonly string[]; children?: ComponentChildren }) {
  const { title, text, points, children } = props
  return (
    <>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {points && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
      {children}
    </>
  )
}
