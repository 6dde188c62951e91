import { type Issue, issue } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import type { FlowBlock, FlowParagraph } from '../flow/model.ts'
import { placesOf } from '../flow/places.ts'
import { paragraphsIn } from '../flow/words.ts'
import type { ZipArchive } from '../zip.ts'

/** The parts of mammoth's document model that hold words. */
interface MammothNode {
  type: string
  value?: string
  children?: MammothNode[]
}

const MOST_QUOTED = 120
/** Of what differs at most so much is told one by one. */
const MOST_TOLD = 20
/** Where two readings differ in more paragraphs than this, the first of them are enough. */
const MOST_SOUGHT = 1000

/**
 * What mammoth says of itself that is no news: elements that it does not know (our own reader says which of them hold
 * words), pictures, and styles that are named but not defined.
 */
const NO_NEWS = /unrecognised element|image|imagedata|style with ID/i

/**
 * Asks mammoth what the body says, and tells of words that it reads and the finished flow does not have, hidden words
 * and prompts of forms included. mammoth's own messages are passed on.
 */
export async function crossCheck(zip: ZipArchive, flow: readonly FlowBlock[]): Promise<Issue[]> {
  const said = await readWithMammoth(zip).catch((cause: unknown) =>
    cause instanceof Error ? cause.message : String(cause),
  )
  if (typeof said === 'string') {
    const message = 'mammoth could not read the file, so nothing confirms our own reading.'
    return [issue('witnesses-disagree', message, { text: shorten(said, MOST_QUOTED) })]
  }
  const missing = missingFrom(flow, said.paragraphs)
  const told = missing.slice(0, MOST_TOLD).map(({ words, after }) => {
    const text = shorten(foldSpace(words), MOST_QUOTED)
    return issue('witnesses-disagree', `mammoth reads “${text}”, which our own reading does not have.`, {
      text,
      places: placesOf(after),
    })
  })
  if (missing.length > MOST_TOLD) {
    const more = missing.length - MOST_TOLD
    const message = `mammoth reads ${more} more paragraphs that our own reading does not have.`
    told.push(issue('witnesses-disagree', message))
  }
  const messages = [...new Set(said.messages)].filter((message) => !NO_NEWS.test(message))
  return [
    ...told,
    ...messages.slice(0, MOST_TOLD).map((message) =>
      issue('witnesses-disagree', `mammoth says of the file: “${shorten(message, MOST_QUOTED)}”.`, {
        severity: 'info',
      }),
    ),
  ]
}

/**
 * mammoth is handed the parts that were already unpacked under our limits, and its document is taken before
 * it is made into HTML, which nobody would read.
 */
async function readWithMammoth(zip: ZipArchive): Promise<{ paragraphs: string[]; messages: string[] }> {
  const { default: mammoth } = await import('mammoth')
  const file = {
    exists: (name: string) => zip.has(name),
    read: (name: string, encoding?: string) => {
      const bytes = zip.read(name) ?? new Uint8Array()
      return Promise.resolve(encoding === undefined ? bytes : new TextDecoder(encoding).decode(bytes))
    },
  }
  let paragraphs: string[] = []
  const { messages } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, {
    transformDocument: (document: MammothNode) => {
      paragraphs = paragraphsOf(document)
      return { ...document, children: [] }
    },
  })
  return { paragraphs, messages: messages.map(({ message }) => message) }
}

function paragraphsOf(node: MammothNode): string[] {
  if (node.type === 'paragraph') return [wordsOf(node)]
  return (node.children ?? []).flatMap(paragraphsOf)
}

function wordsOf(node: MammothNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('')
}

/**
 * The paragraphs of theirs that are not among ours, each with the last one before it that is. A paragraph that either
 * side cuts in another place is found among what is left of ours.
 */
function missingFrom(
  flow: readonly FlowBlock[],
  theirs: readonly string[],
): { words: string; after: FlowParagraph | undefined }[] {
  const ours = [...paragraphsIn(flow)].map((paragraph) => ({
    paragraph,
    words: folded(spelledIn(paragraph)),
  }))
  /** Those of the same words, the first of them last. */
  const unmatched = Map.groupBy([...ours].reverse(), ({ words }) => words)
  const matched = new Set<FlowParagraph>()
  let after: FlowParagraph | undefined
  const missing: { words: string; after: FlowParagraph | undefined }[] = []
  for (const words of theirs) {
    const found = unmatched.get(folded(words))?.pop()?.paragraph
    if (found) {
      after = found
      matched.add(found)
    } else if (folded(words) !== '') missing.push({ words, after })
  }
  const rest = ours.map(({ paragraph, words }) => (matched.has(paragraph) ? '' : words)).join('')
  return missing.slice(0, MOST_SOUGHT).filter(({ words }) => !rest.includes(folded(words)))
}

/** A paragraph as the file spells it, what is left aside included and what is deleted not. */
function spelledIn({ marks }: FlowParagraph): string {
  let words = ''
  for (const mark of marks) {
    if (mark.kind === 'hidden' || mark.kind === 'aside') words += mark.words
    else if (mark.kind === 'words' && mark.run.change?.kind !== 'deleted')
      words += mark.spelled ?? mark.run.text
  }
  return words
}

/** Letters and digits alone: signs and white space are written down in different ways. */
function folded(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, '')
}
