/** The three moments, drawn with the signs of the target; decoration beside their words. */
export function StepDrawing({ step }: { step: "apart" | "together" | "placed" }) {
  return (
    <svg class="step-drawing" viewBox="0 0 120 64" aria-hidden="true" focusable="false">
      {DRAWINGS[step]}
    </svg>
  )
}

const arcs = (
  <>
    <path class="step-drawing__arc" data-axis="expression" d="M63 4a28 28 0 0 1 25 25" />
    <path class="step-drawing__arc" data-axis="decision" d="M88 35a28 28 0 0 1-25 25" />
    <path class="step-drawing__arc" data-axis="construction" d="M57 60a28 28 0 0 1-25-25" />
    <path class="step-drawing__arc" data-axis="implementation" d="M32 29a28 28 0 0 1 25-25" />
  </>
)

const DRAWINGS = {
  apart: (
    <>
      <circle class="step-drawing__partner" cx="26" cy="32" r="15" />
      <path class="step-drawing__wall" d="M60 4v56" />
      <path class="step-drawing__professional" d="M80 18h28v28h-28z" />
      <path class="step-drawing__hatch" d="M80 27l9-9M80 37l19-19M80 46.5l28-28M90 46l18-18M100 46l8-8" />
    </>
  ),
  together: (
    <>
      {arcs}
      <circle class="step-drawing__partner" cx="53" cy="32" r="11" />
      <path class="step-drawing__professional" d="M60 22h20v20h-20z" />
      <path class="step-drawing__hatch" d="M60 29l7-7M60 36l14-14M61 42l19-19M68 42l12-12M75 42l5-5" />
    </>
  ),
  placed: (
    <>
      {arcs}
      <path class="step-drawing__joint-line" d="M45 39a17 17 0 0 1 30 0" />
      <path class="step-drawing__joint" d="M60 17l13 13-13 13-13-13z" />
    </>
  ),
}
