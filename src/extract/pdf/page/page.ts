import { type Aside, type Block, type Issue, issue, type Page } from '../../../model/index.ts'
import type { ScannedPage } from '../../ocr/scanned-page.ts'
import { mendedFigures } from '../../ocr/words/look-alikes.ts'
import { isScan } from '../document/scans.ts'
import type { PageTags } from '../document/tags.ts'
import { union } from '../ink/geometry.ts'
import { withoutCovered } from '../ink/hidden.ts'
import type { PageInk } from '../ink/ink.ts'
import { muteFonts } from '../ink/mute-fonts.ts'
import { turnUpright } from '../ink/upright.ts'
import { inkTables, shadedTables } from '../ruled/ink-tables.ts'
import type { PrintedTable } from '../ruled/printed-table.ts'
import { shadeEdges } from '../ruled/shading.ts'
import { sheetZones } from '../ruled/zones.ts'
import { type Weighed, weighTags } from '../tagged/witnesses.ts'
import type { AlignedTables } from '../unruled/aligned-tables.ts'
import { toLines } from '../words/lines.ts'
import { overruns } from '../words/overlaps.ts'
import { toParagraphs } from '../words/paragraphs.ts'
import { layeredWords } from '../words/text-layer.ts'
import { markStruckWords } from '../words/text-lines.ts'
import { toWords, type Word, withoutOverprints } from '../words/words.ts'
import { doubtfulHeads } from './doubtful-heads.ts'
import { type PageSpot, placeOf, toFragment } from './fragments.ts'
import { type FurnitureWatch, textOf } from './furniture.ts'
import { bodySizeOf, type PlacedBlock, proseBlocks } from './prose.ts'

/** A page with its words and enclosed tables found; what is furniture is known when the pages around are. */
export interface TracedPage {
  spot: PageSpot
  shown: PageInk
  ink: PageInk
  words: Word[]
  /** How many words are recognised on a picture, and how many invisible ones were left out. */
  recognised: number
  hidden: number
  /** Fonts that do not tell their letters. */
  mute: string[]
  tables: PrintedTable[]
  /** Words that are in no enclosed table. */
  rest: Word[]
  disagreements: Weighed['disagreements']
  open: Weighed['open']
  /** Its words were recognised by a program on the picture that it is. */
  scanned: boolean
  /** Where two pages on one sheet part. */
  gutter: number | null
}

/** What is known of a page besides what it shows. */
export interface PageBackground {
  tags?: PageTags | null
  /** The page before it. */
  before?: TracedPage | null
  /** What was read on the picture that it is. */
  scan?: ScannedPage | null
}

/** Finds the words and the enclosed and tagged tables of a page. */
export function tracePage(
  shown: PageInk,
  number: number,
  { tags = null, before = null, scan = null }: PageBackground = {},
): TracedPage {
  const { ink, toPage } = scan ?? turnUpright(shown)
  const { words, recognised, hidden } = layeredWords(withoutCovered(ink), ink.pictures, (glyphs) =>
    toWords(withoutOverprints(glyphs), ink.rulings),
  )
  mendRecognised(words)
  const rulings = markStruckWords(ink, words)
  const drawn = inkTables(rulings, words, ink)
  const shaded = shadedTables(shadeEdges(ink), drawn.rest, ink)
  const weighed = weighTags([...drawn.tables, ...shaded.tables], shaded.rest, tags, before?.open ?? null)
  return {
    spot: { number, toPage, tags },
    shown,
    ink: { ...ink, glyphs: [], rulings },
    words,
    recognised,
    hidden,
    mute: muteFonts(ink.glyphs),
    ...weighed,
    scanned: scan !== null,
    gutter: scan?.gutter ?? null,
  }
}

/** How sure a recognised word is whose letters were taken for figures. */
const MENDED = 0.5

/** Takes letters for figures in recognised words that make a date so; none is changed without saying so. */
function mendRecognised(words: readonly Word[]): void {
  for (const word of words) {
    const mended = word.invisible && word.raw === undefined ? mendedFigures(word.text) : null
    if (mended === null) continue
    word.raw = word.text
    word.text = mended
    word.sure = Math.min(word.sure ?? 1, MENDED)
  }
}

/** A page's blocks in reading order. */
export function readPage(
  traced: TracedPage,
  watch: FurnitureWatch,
  alignedTables: AlignedTables,
): { page: Page; issues: Issue[] } {
  const { spot, ink, shown } = traced
  const { words: furniture, close } = watch.of(spot.number)
  const body = traced.rest.filter((word) => !furniture.has(word))
  const bodySize = bodySizeOf(traced.words)
  // Words are in the order in which they were drawn only here.
  const overrun = overruns(traced.words)
  const found: PrintedTable[] = [...traced.tables]
  const blocks = sheetZones(body, traced.tables, traced.gutter).flatMap((zone) => {
    const aligned = alignedTables.read(zone.words, ink, bodySize, overrun)
    const tables = [...zone.tables, ...aligned.tables]
    found.push(...aligned.tables)
    const placed: PlacedBlock[] = tables.map((table) => ({
      top: table.box.top,
      block: toFragment(table, spot, ink.fills),
    }))
    const barriers = tables.map((table) => table.box.top)
    placed.push(...proseBlocks(aligned.rest, barriers, bodySize, spot))
    return placed.toSorted((a, b) => a.top - b.top).map((each): Block => each.block)
  })
  const asides = (kind: 'header' | 'footer'): Aside[] =>
    toLines([...furniture].filter(([, edge]) => edge === kind).map(([word]) => word)).map((line) => ({
      kind,
      paragraph: toParagraphs([line], line.start, line.end)[0]!,
      places: [placeOf(spot, line.box)],
    }))
  return {
    page: {
      number: spot.number,
      width: shown.width,
      height: shown.height,
      blocks: [...asides('header'), ...blocks, ...asides('footer')],
    },
    issues: [
      ...close.map((line) => closeFurniture(line, spot)),
      ...issuesOf({ ...traced, tables: found }),
      ...doubtfulHeads(blocks, spot.number),
    ],
  }
}

/** Says that words right beside the body were taken for a running title, as they come again on other pages. */
function closeFurniture(line: readonly Word[], spot: PageSpot): Issue {
  const page = spot.number
  const message = `Page ${page}: words beside the body that come again on other pages were taken for a running title.`
  return issue('row-left-out', message, {
    page,
    text: textOf(line),
    places: [placeOf(spot, union(line.map((word) => word.box)))],
  })
}

const NAMES = { tags: 'its tags', ink: 'its lines', alignment: 'where its words stand' } as const

function issuesOf({
  spot,
  shown,
  recognised,
  hidden,
  mute,
  disagreements,
  tables,
  scanned,
}: TracedPage): Issue[] {
  const page = spot.number
  const issues: Issue[] = []
  if (shown.cut) {
    issues.push(issue('truncated', `Page ${page} draws too much to be read to its end.`, { page }))
  }
  const overlaps = tables.flatMap((table) => table.overlaps ?? [])
  if (overlaps.length > 0) {
    const message = `Page ${page}: words of ${overlaps.length} cells are printed over one another; each was read in the cell where it begins.`
    issues.push(issue('words-overlap', message, { page, places: overlaps.map((box) => placeOf(spot, box)) }))
  }
  for (const font of shown.lostFonts) {
    const message = `Page ${page}: the font ${font} could not be loaded; words set in it were not read.`
    issues.push(issue('not-read', message, { page }))
  }
  if (isScan(shown) && !scanned) {
    issues.push(issue('no-text-layer', `Page ${page} is a picture without text; it was not read.`, { page }))
  }
  if (recognised > 0) {
    const message = `Page ${page}: ${recognised} words of a picture were recognised by a program; check them.`
    issues.push(issue('text-recognised', message, { page }))
  }
  if (hidden > 0) {
    issues.push(issue('hidden-left-out', `Page ${page}: ${hidden} invisible words were left out.`, { page }))
  }
  for (const { box, taken } of disagreements) {
    const message = `Page ${page}: the tags of a table do not fit what is printed; it was read by ${NAMES[taken]}.`
    issues.push(issue('witnesses-disagree', message, { page, places: [placeOf(spot, box)] }))
  }
  for (const font of mute) {
    issues.push(
      issue('no-unicode-map', `Page ${page}: the font ${font} does not tell which letters its glyphs are.`, {
        page,
      }),
    )
  }
  return issues
}
