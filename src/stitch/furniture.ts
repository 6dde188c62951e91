import type { Block, Document, Fragment } from '../model/index.ts'
import { paragraphWords } from '../model/index.ts'
import { foldForComparison } from '../util/text.ts'

export type Prose = Exclude<Block, Fragment>

/** A document's blocks in order, each with its page and whether it is page furniture. */
export interface PlacedBlock {
  block: Block
  page: number | null
  /** A running title, page number or the like, printed before: it says nothing new. */
  furniture: boolean
}

const PAGE_NUMBER = /^(?:page|p)?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i

/** A number that stands alone on a cover is the year of the plan: no plan has so many pages. */
const YEAR = /^(?:19[89]|20[0-5])\d$/

/** Words that are nothing but the number of a page. */
export const isPageNumber = (text: string): boolean =>
  PAGE_NUMBER.test(text.trim()) && !YEAR.test(text.trim())

const SEEN_IN_SHARE = 0.5

/** Gaps looked at when counting how often words recur: enough to tell, and bounded in a file of any length. */
const SAMPLED_GAPS = 200

/** Blocks of the body that no table and no page end parts; `words` are theirs, each between two spaces. */
type Gap = { words: string; texts: Set<string>; blocks: number[] }

function gapsOf(blocks: readonly PlacedBlock[], words: readonly string[]): Gap[] {
  const gaps: Gap[] = []
  let open: Gap | undefined
  let openPage: number | null = null
  blocks.forEach(({ block, page }, index) => {
    if (block.kind === 'table') {
      open = undefined
      return
    }
    if (!open || page !== openPage) {
      open = { words: ' ', texts: new Set(), blocks: [] }
      openPage = page
      gaps.push(open)
    }
    open.blocks.push(index)
    open.texts.add(words[index]!)
    if (words[index] !== '') open.words += `${words[index]} `
  })
  return gaps
}

/** Fewer words than this, found inside longer ones, are no wrap of a running title but words it has as well. */
const WRAPPED_WORDS = 4
const countWords = (words: string): number => words.split(' ').length

/** In what share of the gaps (a sample of them, in long files) the words stand, whole or in another wrap. */
function sharing(gaps: readonly Gap[]): (text: string) => number {
  const step = Math.max(1, Math.ceil(gaps.length / SAMPLED_GAPS))
  const sample = gaps.filter((_, index) => index % step === 0)
  const known = new Map<string, number>()
  return (text) => {
    let share = known.get(text)
    if (share === undefined) {
      const isLong = countWords(text) >= WRAPPED_WORDS
      const holding = sample.filter(
        ({ texts, words }) => texts.has(text) || (isLong && words.includes(` ${text} `)),
      ).length
      share = holding < 2 ? 0 : holding / sample.length
      known.set(text, share)
    }
    return share
  }
}

/** The blocks of the opening that name the document: all but the last, which heads the first table, unless it is alone. */
const titleBlocks = (opening: Gap | undefined): number[] =>
  opening === undefined || opening.blocks.length < 2 ? (opening?.blocks ?? []) : opening.blocks.slice(0, -1)

/** Later pages may print the title in part; a few words of it are no title, they may head a section. */
const TITLE_SHARE = 0.4

function repeatsTitle(text: string, title: readonly string[]): boolean {
  const whole = ` ${title.join(' ')} `
  const first = title[0] ?? ''
  return (
    whole.includes(` ${text} `) &&
    countWords(text) >= Math.max(WRAPPED_WORDS, TITLE_SHARE * countWords(first))
  )
}

/** Later pages may leave out whose plan it is and add what it answers: they begin with the end of the title. */
function beginsWithTitle(text: string, title: readonly string[]): boolean {
  return title.some((block) => {
    const words = block.split(' ')
    const least = Math.max(WRAPPED_WORDS - 1, Math.ceil(TITLE_SHARE * words.length))
    return words.some(
      (_, from) => words.length - from >= least && `${text} `.startsWith(`${words.slice(from).join(' ')} `),
    )
  })
}

/**
 * Finds page furniture: what the source itself calls header or footer, page numbers, and words that stand again
 * and again between the tables (running titles), however they are wrapped. The first printing of a running title
 * in the body is not furniture: it is the title.
 */
export function markFurniture(document: Document): PlacedBlock[] {
  const blocks: PlacedBlock[] = document.pages.flatMap((page) =>
    page.blocks.map((block) => ({
      block,
      page: page.number,
      furniture: block.kind === 'header' || block.kind === 'footer',
    })),
  )
  const words = blocks.map(({ block }) =>
    block.kind === 'table' ? '' : foldForComparison(paragraphWords(block.paragraph)),
  )
  const gaps = gapsOf(blocks, words)
  const shareHolding = sharing(gaps)
  const title = titleBlocks(gaps[0]).map((index) => words[index]!)
  /** The words of the body so far that may come again; each text between two spaces. */
  let shown = ' '
  for (const [at, gap] of gaps.entries()) {
    for (const index of gap.blocks) {
      const placed = blocks[index]!
      const text = words[index]!
      if (placed.furniture) continue
      if (text === '' || isPageNumber(text)) {
        placed.furniture = true
        continue
      }
      // The same words were shown before, in this wrap or in another.
      if (at > 0 && shown.includes(` ${text} `)) {
        placed.furniture = shareHolding(text) >= SEEN_IN_SHARE || repeatsTitle(text, title)
      }
      if (at > 0 && beginsWithTitle(text, title)) placed.furniture = true
      if (!placed.furniture && (at === 0 || shareHolding(text) >= SEEN_IN_SHARE)) shown += `${text} `
    }
  }
  return blocks
}
