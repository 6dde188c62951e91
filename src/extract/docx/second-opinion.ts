import type { Issue, PartPlace } from '../../model/index.ts'
import { issue } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import type { ZipArchive } from '../zip.ts'
import type { HeardStory } from './story.ts'

/** The parts of mammoth's document model that hold words. */
interface MammothNode {
  type: string
  value?: string
  children?: MammothNode[]
}

const MOST_QUOTED = 120
/** A table that differs in more cells than this is told of as a whole. */
const MOST_CELLS_NAMED = 20

/**
 * Asks mammoth what the body says and compares it, cell by cell, with what our own reader expects it to hear.
 * What mammoth is known to pass over (automatic numbers, simple fields) or to keep (hidden words) is not
 * expected of it, so an ordinary file raises no Issue.
 */
export async function secondOpinion(zip: ZipArchive, own: HeardStory): Promise<Issue[]> {
  let body: MammothNode
  try {
    body = await readWithMammoth(zip)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return [
      issue('witnesses-disagree', 'mammoth could not read the file, so nothing confirms our own reading.', {
        text: shorten(reason, MOST_QUOTED),
      }),
    ]
  }
  return [...compareTables(own.tables, tablesOf(body)), ...compareProse(own.prose, wordsOf(body, true))]
}

/**
 * mammoth is handed the parts that were already unpacked under our limits, and its document is taken before
 * it is made into HTML, which nobody would read.
 */
async function readWithMammoth(zip: ZipArchive): Promise<MammothNode> {
  const { default: mammoth } = await import('mammoth')
  const file = {
    exists: (name: string) => zip.has(name),
    read: (name: string, encoding?: string) => {
      const bytes = zip.read(name) ?? new Uint8Array()
      return Promise.resolve(encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes))
    },
  }
  let body: MammothNode = { type: 'document' }
  await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
    transformDocument: (document: MammothNode) => {
      body = document
      return { ...document, children: [] }
    },
  })
  return body
}

/** The words of the cells of each outermost table. */
function tablesOf(body: MammothNode): string[][] {
  const tables: string[][] = []
  const search = (node: MammothNode): void => {
    if (node.type === 'table') tables.push(cellsOf(node))
    else node.children?.forEach(search)
  }
  search(body)
  return tables
}

function cellsOf(table: MammothNode): string[] {
  const cells: string[] = []
  const search = (node: MammothNode): void => {
    if (node.type === 'tableCell') cells.push(wordsOf(node, false))
    else node.children?.forEach(search)
  }
  table.children?.forEach(search)
  return cells
}

function wordsOf(node: MammothNode, outsideTables: boolean): string {
  if (node.value !== undefined) return node.value
  if (outsideTables && node.type === 'table') return ''
  let words = ''
  for (const child of node.children ?? []) words += wordsOf(child, outsideTables)
  return words
}

function compareTables(own: HeardStory['tables'], theirs: readonly string[][]): Issue[] {
  if (own.length !== theirs.length) {
    const message = `Our own reading finds ${own.length} tables, mammoth ${theirs.length}.`
    return [issue('witnesses-disagree', message)]
  }
  return own.flatMap(({ place, cells }, index) => compareCells(place, cells, theirs[index] ?? []))
}

function compareCells(
  table: PartPlace,
  own: HeardStory['tables'][number]['cells'],
  theirs: readonly string[],
): Issue[] {
  // mammoth joins merged cells, so only cells with words can be told apart by their order.
  const ours = own.filter(({ words }) => folded(words) !== '')
  const others = theirs.filter((words) => folded(words) !== '')
  const differing = ours.filter(({ words }, index) => folded(words) !== folded(others[index] ?? ''))
  if (ours.length !== others.length || differing.length > MOST_CELLS_NAMED) {
    const message = `Our own reading of a table has ${ours.length} cells with words, mammoth's ${others.length}; ${differing.length} differ in order.`
    return [issue('witnesses-disagree', message, { places: [table] })]
  }
  return differing.map((cell) => {
    const other = shorten(foldSpace(others[ours.indexOf(cell)] ?? ''), MOST_QUOTED)
    return issue('witnesses-disagree', `mammoth reads this cell as “${other}”; our own reading was taken.`, {
      text: shorten(foldSpace(cell.words), MOST_QUOTED),
      places: [cell.place],
    })
  })
}

function compareProse(own: string, theirs: string): Issue[] {
  const [ours, others] = [folded(own), folded(theirs)]
  if (ours === others) return []
  let at = 0
  while (at < ours.length && ours[at] === others[at]) at++
  const from = Math.max(0, at - 20)
  const message = `Outside the tables mammoth reads “${shorten(others.slice(from, from + 80), MOST_QUOTED)}” where our own reading has “${shorten(ours.slice(from, from + 80), MOST_QUOTED)}”.`
  return [issue('witnesses-disagree', message)]
}

/** Letters and digits alone: signs and white space are written down in different ways. */
function folded(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '')
}
