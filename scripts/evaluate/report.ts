/** One measured figure: how many of the expected things were found, and how many of the found are right. */
export interface StageRow {
  name: string
  precision: number
  recall: number
  f1: number
  /** How many things were expected. */
  count: number
}

/** What the evaluation of one stage found. */
export interface StageReport {
  stage: string
  rows: StageRow[]
  notes: string[]
}

/** Precision, recall and F1 out of counts: found and right, found, expected. */
export function stageRow(name: string, right: number, found: number, expected: number): StageRow {
  const precision = found === 0 ? (expected === 0 ? 1 : 0) : right / found
  const recall = expected === 0 ? 1 : right / expected
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { name, precision, recall, f1, count: expected }
}
