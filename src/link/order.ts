import type { EditionDate } from '../model/index.ts'
import { COPY } from './kinship.ts'
import { type EditionSketch, likeness } from './sketch.ts'

/** An edition in its place in the series. */
export type Placed = { sketch: EditionSketch; dated: EditionDate | null; sameAs: string | null }

/** Formats nearest to the original first: of two copies the one that lost least is counted. */
const NEAREST_TO_ORIGINAL = ['docx', 'doc', 'odt', 'rtf', 'xlsx', 'csv', 'html', 'htm', 'md', 'txt', 'pdf']

const rank = ({ sourceFile }: EditionSketch): number => {
  const at = NEAREST_TO_ORIGINAL.indexOf(sourceFile.toLowerCase().split('.').at(-1) ?? '')
  return at < 0 ? NEAREST_TO_ORIGINAL.length : at
}

/** The editions of one plan in order of date; those without a date where their contents place them. */
export function inDateOrder(
  members: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
): Placed[] {
  const dated = members
    .filter((sketch) => sketch.dated !== null)
    .map((sketch): Placed => ({ sketch, dated: sketch.dated, sameAs: null }))
    .sort(
      (a, b) =>
        compareText(a.dated!.on, b.dated!.on) ||
        compareText(a.dated!.earliest, b.dated!.earliest) ||
        compareText(a.sketch.editionId, b.sketch.editionId),
    )
  markCopies(dated, copies)
  const undated = members
    .filter((sketch) => sketch.dated === null)
    .sort((a, b) => a.done - b.done || compareText(a.editionId, b.editionId))
  for (const sketch of undated) place(dated, sketch)
  return dated
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Of the editions of one day with nearly the same contents, all but one are copies of that one. */
function markCopies(placed: readonly Placed[], copies: ReadonlyMap<string, string | null>): void {
  const wasCopy = ({ sketch }: Placed): number => {
    const before = copies.get(sketch.editionId)
    return before === undefined ? 1 : before === null ? 0 : 2
  }
  for (const ofOneDay of Map.groupBy(placed, ({ dated }) => dated!.on).values()) {
    const inRank = ofOneDay.toSorted(
      (a, b) =>
        wasCopy(a) - wasCopy(b) ||
        rank(a.sketch) - rank(b.sketch) ||
        compareText(a.sketch.editionId, b.sketch.editionId),
    )
    for (const [at, each] of inRank.entries()) {
      const original = inRank
        .slice(0, at)
        .find((other) => other.sameAs === null && likeness(other.sketch, each.sketch) >= COPY)
      each.sameAs = original?.sketch.editionId ?? null
    }
  }
}

/**
 * Puts an undated edition where it fits best: between the editions it is most like, after the last completion
 * it reports, and where the share of completed actions rises.
 */
function place(placed: Placed[], sketch: EditionSketch): void {
  const fitness = (at: number): number => {
    const before = placed[at - 1]?.sketch
    const after = placed[at]?.sketch
    const far = (one?: EditionSketch, two?: EditionSketch): number =>
      one && two ? 1 - likeness(one, two) : 0
    // How much longer the way through all editions becomes.
    const detour = far(before, sketch) + far(sketch, after) - far(before, after)
    const falls =
      Math.max(0, (before?.done ?? 0) - sketch.done) + Math.max(0, sketch.done - (after?.done ?? 1))
    const tooEarly = sketch.lastDoneOn !== null && (placed[at]?.dated?.on ?? '9') < sketch.lastDoneOn ? 1 : 0
    return -detour - falls - tooEarly
  }
  let best = placed.length
  for (let at = placed.length; at >= 0; at--) if (fitness(at) > fitness(best) + 1e-9) best = at
  const twin = [placed[best - 1], placed[best]].find(
    (each) =>
      each !== undefined &&
      each.sameAs === null &&
      likeness(each.sketch, sketch) >= 0.97 &&
      each.sketch.done === sketch.done,
  )
  if (twin) {
    placed.splice(placed.indexOf(twin) + 1, 0, { sketch, dated: twin.dated, sameAs: twin.sketch.editionId })
    return
  }
  placed.splice(best, 0, {
    sketch,
    dated: windowBetween(placed[best - 1], placed[best], sketch),
    sameAs: null,
  })
}

/** The time between two editions as an inferred date; null where there is no edition to tell it by. */
function windowBetween(
  before: Placed | undefined,
  after: Placed | undefined,
  sketch: EditionSketch,
): EditionDate | null {
  const from = before?.dated?.on ?? null
  const to = after?.dated?.on ?? null
  const done = sketch.lastDoneOn
  const earliest =
    [from, done]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? to
  if (earliest === null) return null
  const on = to !== null && to >= earliest ? to : earliest
  const text =
    from !== null && to !== null
      ? `between the editions of ${from} and ${to}`
      : from !== null
        ? `after the edition of ${from}`
        : to !== null
          ? `before the edition of ${to}`
          : `after its last completion, ${earliest}`
  return { earliest, on, precision: 'year', text, from: 'inferred' }
}
