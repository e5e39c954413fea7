import type { Language } from "../../core/i18n.ts"
import { contrast } from "../../ui/contrast.ts"
import { formatNumber } from "../../ui/format.ts"
import { type ColourName, PALETTE } from "../../ui/palette.ts"
import { Prose } from "../../ui/sections.tsx"
import { Sign } from "../../ui/sign.tsx"
import { SignLegend } from "../../ui/sign-legend.tsx"
import { Table } from "../../ui/table.tsx"
import { words } from "./words.ts"

export function Colours({ language }: { language: Language }) {
  const text = words(language).colours
  return (
    <Table
      caption={text.caption}
      head={[...text.head]}
      rows={Object.entries(text.names).map(([name, [label, use]]) => ({
        header: label,
        cells: [
          use,
          ...(["light", "dark"] as const).map((scheme) => (
            <Swatch
              key={scheme}
              colour={PALETTE[name as ColourName][scheme]}
              label={text.ratio(PALETTE[name as ColourName][scheme], ratio(language, name as ColourName, scheme))}
            />
          )),
        ],
      }))}
    />
  )
}

/** The colour itself, not a token: each theme's column keeps its own whatever the page's theme is. */
function Swatch({ colour, label }: { colour: string; label: string }) {
  return (
    <span class="swatch">
      <svg class="swatch__colour" viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="17.5" fill={colour} stroke="gray" stroke-width=".5" />
      </svg>
      {label}
    </span>
  )
}

function ratio(language: Language, name: ColourName, scheme: "light" | "dark"): string {
  // Rounded down: a ratio that falls short must not look sufficient.
  return formatNumber(language, Math.floor(contrast(PALETTE[name][scheme], PALETTE.paper[scheme]) * 10) / 10)
}

export function TypeScale({ language }: { language: Language }) {
  const text = words(language).type
  return (
    <>
      <dl class="type-scale">
        {(["hero", "h1", "h2", "h3", "lead", "body"] as const).map((size) => (
          <div key={size} class="type-scale__step">
            <dt>{text.heads[size]}</dt>
            <dd class={`type-scale__sample type-scale__sample--${size}`}>{text[size]}</dd>
          </div>
        ))}
      </dl>
      <Prose>
        <p>
          <a href="#textes">{text.link}</a>
        </p>
        <ul>
          {text.list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <blockquote>
          <p>{text.quote}</p>
        </blockquote>
      </Prose>
    </>
  )
}

export function Signs({ language }: { language: Language }) {
  const text = words(language).signs
  return (
    <>
      <p class="specimen-signs">
        <Sign sign="partner" />
        <Sign sign="professional" />
        <Sign sign="joint" />
      </p>
      <SignLegend
        items={[
          { sign: "partner", label: text.partner },
          { sign: "professional", label: text.professional },
          { sign: "joint", label: text.joint },
        ]}
      />
    </>
  )
}
