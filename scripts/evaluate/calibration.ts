/** Something said with a probability, and whether it was right. */
export interface Judged {
  probability: number
  right: boolean
}

const BINS = 10

/**
 * How far stated probabilities are from the truth: the expected calibration error over ten equal bins of probability, 0 to
 * 1; 0 where nothing was said.
 */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)))
  let error = 0
  for (const bin of bins.values()) {
    const said = bin.reduce((sum, { probability }) => sum + probability, 0)
    error += Math.abs(said - bin.filter(({ right }) => right).length)
  }
  return error / Math.max(1, judged.length)
}
