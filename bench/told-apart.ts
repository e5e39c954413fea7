/**
 * Whether two samples could come from the same source: the two-sided probability of the Mann–Whitney test, by its normal
 * approximation with ties (good from twenty values each). Below 0.01 someone who measures can tell them apart.
 */
export function toldApart(ours: number[], theirs: number[]): number {
  const all = [...ours.map((value) => ({ value, mine: true })), ...theirs.map((value) => ({ value, mine: false }))]
  all.sort((a, b) => a.value - b.value)
  const [n, m, total] = [ours.length, theirs.length, all.length]
  let rankSum = 0
  let ties = 0
  for (let from = 0; from < total; ) {
    let to = from
    while (to < total && all[to]?.value === all[from]?.value) to++
    const rank = (from + 1 + to) / 2
    for (let i = from; i < to; i++) if (all[i]?.mine) rankSum += rank
    ties += (to - from) ** 3 - (to - from)
    from = to
  }
  const u = rankSum - (n * (n + 1)) / 2
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - ties / (total * (total - 1))))
  if (spread === 0) return 1
  const z = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5) / spread
  return 2 * (1 - normal(z))
}

/** The standard normal distribution function (Abramowitz and Stegun 26.2.17; off by at most 7.5e-8). */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const tail = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429].reduceRight((sum, one) => t * (one + sum), 0)
  return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail
}
