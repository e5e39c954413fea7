/** The three moments, drawn with the signs of the target; decoration above their words. */
export function StepDrawing({ step }: { step: keyof typeof DRAWINGS }) {
  return (
    <svg class="step-drawing" viewBox="0 0 200 120" aria-hidden="true" focusable="false">
      {DRAWINGS[step]}
    </svg>
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
      <path class="step-drawing__joint-line" d="M22 75a56 56 0 0 1 76 0" />
      <path class="step-drawing__joint" d="M60 42l18 18-18 18-18-18z" />
      <path class="step-drawing__seam" d="M146 18v86" />
      <path class="step-drawing__open" d="M146 42l18 18-18 18-18-18z" />
    </>
  ),
}
