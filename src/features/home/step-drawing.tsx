/** The three moments, drawn with the signs of the target; decoration above their words. */
export function StepDrawing({ step }: { step: keyof typeof DRAWINGS }) {
  return (
    <svg class="step-drawing" viewBox="0 0 200 120" aria-hidden="true" focusable="false">
      {DRAWINGS[step]}
    </svg>
  )
}

function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path class="step-drawing__stripe" d="M0 0h2.8v6H0z" />
    </pattern>
  )
}

const DRAWINGS = {
  apart: (
    <>
      <circle class="step-drawing__partner" cx="52" cy="60" r="25" />
      <path class="step-drawing__wall" d="M100 14v94" />
      <path class="step-drawing__professional" d="M125 37h46v46h-46z" />
      <path class="step-drawing__hatch" d="M125 50l13-13M125 63l26-26M125 76l39-39M131 83l40-40M144 83l27-27M157 83l14-14" />
    </>
  ),
  together: (
    <>
      <path class="step-drawing__arc" data-axis="expression" d="M108 11a50 50 0 0 1 41 41" />
      <path class="step-drawing__arc" data-axis="decision" d="M149 68a50 50 0 0 1-41 41" />
      <path class="step-drawing__arc" data-axis="construction" d="M92 109a50 50 0 0 1-41-41" />
      <path class="step-drawing__arc" data-axis="implementation" d="M51 52a50 50 0 0 1 41-41" />
      <circle class="step-drawing__partner" cx="84" cy="60" r="21" />
      <path class="step-drawing__professional" d="M96 41h38v38h-38z" />
      <path class="step-drawing__hatch" d="M96 54l13-13M96 67l26-26M97 79l37-37M110 79l24-24M123 79l11-11" />
    </>
  ),
  placed: (
    <>
      <path
        class="step-drawing__ground"
        d="M45.1 95.9L11.7 21A104 104 0 0 1 96.3 21L62.9 95.9A22 22 0 0 0 45.1 95.9ZM137.1 95.9L103.7 21A104 104 0 0 1 188.3 21L154.9 95.9A22 22 0 0 0 137.1 95.9Z"
      />
      <g data-axis="expression">
        <Hatching id="hachures-expression" />
        <path class="step-drawing__half" d="M45.1 95.9L28.4 58.4A63 63 0 0 1 53 53L53.7 94A22 22 0 0 0 45.1 95.9Z" />
        <path
          class="step-drawing__half step-drawing__half--hatched"
          fill="url(#hachures-expression)"
          d="M54.3 94L55.4 24.3A91.7 91.7 0 0 1 91.3 32.2L62.9 95.9A22 22 0 0 0 54.3 94Z"
        />
      </g>
      <path class="step-drawing__halo" d="M25 44.3A77.35 77.35 0 0 1 83 44.3" />
      <path class="step-drawing__joint-line" d="M25 44.3A77.35 77.35 0 0 1 83 44.3" />
      <path class="step-drawing__joint" d="M54 28.7l10 10-10 10-10-10z" />
      <g data-axis="construction">
        <Hatching id="hachures-construction" />
        <path class="step-drawing__half" d="M137.1 95.9L128.7 77.2A42.5 42.5 0 0 1 145.3 73.5L145.7 94A22 22 0 0 0 137.1 95.9Z" />
        <path
          class="step-drawing__half step-drawing__half--hatched"
          fill="url(#hachures-construction)"
          d="M146.3 94L147.6 12A104 104 0 0 1 188.3 21L154.9 95.9A22 22 0 0 0 146.3 94Z"
        />
      </g>
      <path class="step-drawing__seam" d="M146 90V38" />
      <path class="step-drawing__open" d="M146 12.2l10 10-10 10-10-10z" />
    </>
  ),
}
