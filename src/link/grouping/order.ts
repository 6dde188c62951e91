import type { EditionDate } from '../../model/index.ts'
import { COPY } from './edition-similarity.ts'
import { byContents, compareText, precedence } from './precedence.ts'
import { dueMoves } from './says.ts'
import { agree, type EditionSketch, likeness } from './signature.ts'

/** An undated file so much like an edition, and complete as far, may be a copy of it. */
const TWIN = 0.97

/** An edition in its place in the series. */
export type Placed = {
  sketch: EditionSketch
  dated: EditionDate | null
  sameAs: string | null
  /** The edition it was put after, and why, where no date tells their order. */
  after: { sketch: EditionSketch; by: string } | null
}

/** Formats nearest to the original first: of two copies the one that lost least is counted. */
const NEAREST_TO_ORIGINAL = ['docx', 'doc', 'odt', 'rtf', 'xlsx', 'csv', 'html', 'htm', 'md', 'txt', 'pdf']

const rank = ({ sourceFile }: EditionSketch): number => {
  const at = NEAREST_TO_ORIGINAL.indexOf(sourceFile.toLowerCase().split('.').at(-1) ?? '')
  return at < 0 ? NEAREST_TO_ORIGINAL.length : at
}

/** The editions of one plan in order of date; those of one day, or without a date, where their contents place them. */
export function inDateOrder(
  members: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
): Placed[] {
  const dated = members.filter((sketch) => sketch.dated !== null)
  const placed = [...Map.groupBy(dated, (sketch) => sketch.dated!.on)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ofOneDay]) => inOrderOfDay(ofOneDay, copies))
  const undated = members.filter((sketch) => sketch.dated === null)
  for (const sketch of byContents(inRank(undated, copies), (each) => each)) place(placed, sketch)
  return placed
}

/** The one that was counted before comes first, then the one that lost least. */
function inRank(
  sketches: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
): EditionSketch[] {
  const wasCopy = ({ editionId }: EditionSketch): number => {
    const before = copies.get(editionId)
    return before === undefined ? 1 : before === null ? 0 : 2
  }
  return sketches.toSorted(
    (a, b) => wasCopy(a) - wasCopy(b) || rank(a) - rank(b) || compareText(a.editionId, b.editionId),
  )
}

/** Editions of one day in order, the copies of each behind it. */
function inOrderOfDay(
  sketches: readonly EditionSketch[],
  copies: ReadonlyMap<string, string | null>,
): Placed[] {
  const copiesOf = new Map<EditionSketch, EditionSketch[]>()
  for (const sketch of inRank(sketches, copies)) {
    const original = [...copiesOf.keys()].find(
      (each) => likeness(each, sketch) >= COPY && agree(each, sketch),
    )
    if (original) copiesOf.get(original)!.push(sketch)
    else copiesOf.set(sketch, [])
  }
  const windows = Map.groupBy(copiesOf.keys(), ({ dated }) => dated!.earliest)
  return [...windows]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, ofOneWindow]) => {
      // Which of its copies an edition is counted by depends on what came first; its place must not.
      const speaker = (sketch: EditionSketch): EditionSketch =>
        inRank([sketch, ...copiesOf.get(sketch)!], new Map())[0]!
      const inOrder = byContents(ofOneWindow, speaker)
      return inOrder.flatMap((sketch, at): Placed[] => {
        const before = inOrder[at - 1]
        const after = before ? { sketch: before, by: precedence(speaker(before), speaker(sketch)).by } : null
        return [
          { sketch, dated: sketch.dated, sameAs: null, after },
          ...copiesOf.get(sketch)!.map(
            (copy): Placed => ({
              sketch: copy,
              dated: copy.dated,
              sameAs: sketch.editionId,
              after: null,
            }),
          ),
        ]
      })
    })
}

/** How much an undated edition would be out of place where many due dates of its neighbours would move backwards. */
const BACKWARDS = 0.5

/**
 * Puts an undated edition where it fits best: between the editions it is most like, after the last completion
 * it reports, where the share of completed actions rises and due dates move on rather than back.
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
    const back = backwards(before, sketch) + backwards(sketch, after) - backwards(before, after)
    return -detour - falls - tooEarly - BACKWARDS * back
  }
  let best = placed.length
  for (let at = placed.length; at >= 0; at--) if (fitness(at) > fitness(best) + 1e-9) best = at
  const twin = placed.find(
    (each) =>
      each.sameAs === null &&
      likeness(each.sketch, sketch) >= TWIN &&
      each.sketch.done === sketch.done &&
      agree(each.sketch, sketch),
  )
  if (twin) {
    const at = placed.indexOf(twin) + 1
    placed.splice(at, 0, { sketch, dated: twin.dated, sameAs: twin.sketch.editionId, after: null })
    return
  }
  const before = placed.slice(0, best).findLast(({ sameAs }) => sameAs === null)
  placed.splice(best, 0, {
    sketch,
    dated: windowBetween(placed[best - 1], placed[best], sketch),
    sameAs: null,
    after: before ? { sketch: before.sketch, by: precedence(before.sketch, sketch).by } : null,
  })
}

/** The share of the actions of two neighbours that would be due earlier in the later one, beyond those due later. */
function backwards(before: EditionSketch | undefined, after: EditionSketch | undefined): number {
  if (!before || !after) return 0
  const { shared, later, earlier } = dueMoves(before.says, after.says)
  return shared === 0 ? 0 : Math.max(0, earlier - later) / shared
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
