/** What every stage of `npm run evaluate` reports, and how figures are counted. */

/** One figure. `count` is how many there were to find. */
export interface StageRow {
  name: string
  precision: number
  recall: number
  f1: number
  count: number
}

export interface StageReport {
  stage: string
  rows: StageRow[]
  /** Differences and remarks, one line each, shown with `--notes`. */
  notes: string[]
  /** Rows, or beginnings of their names, that could not be measured here because their documents are absent. */
  skipped?: string[]
  /** What must not be, whatever the baseline says, one line each. */
  failures?: string[]
}

/** Precision, recall and F1 of counts. Nothing found of something scores zero, nothing found of nothing one. */
export function stageRow(name: string, right: number, given: number, expected: number): StageRow {
  const nothing = given === 0 && expected === 0
  const precision = nothing ? 1 : right / Math.max(1, given)
  const recall = nothing ? 1 : right / Math.max(1, expected)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { name, precision, recall, f1, count: expected }
}

/** Counts what was found against what there was to find. */
export class Tally {
  right = 0
  given = 0
  expected = 0

  add(counts: { right: number; given: number; expected: number }): void {
    this.right += counts.right
    this.given += counts.given
    this.expected += counts.expected
  }

  row(name: string): StageRow {
    return stageRow(name, this.right, this.given, this.expected)
  }
}

/** Tallies by name, in the order of their first use. */
export class Tallies {
  private readonly byName = new Map<string, Tally>()

  of(name: string): Tally {
    const found = this.byName.get(name)
    if (found) return found
    const tally = new Tally()
    this.byName.set(name, tally)
    return tally
  }

  rows(): StageRow[] {
    return [...this.byName].map(([name, tally]) => tally.row(name))
  }
}
