import { type Block, type Paragraph, paragraphWords, type Run } from '../../model/index.ts'
import { looksLikeHeading } from './heading-look.ts'
import type { FlowBlock, FlowParagraph, Mark } from './model.ts'
import { placesOf } from './places.ts'
import { addWords } from './words.ts'

/** Blocks in order, paragraphs whose marks were deleted put together with those that they run on into. */
export function joined(blocks: readonly FlowBlock[]): FlowBlock[] {
  const whole: FlowBlock[] = []
  let open: FlowParagraph | undefined
  for (const block of blocks) {
    if (open && block.kind === 'paragraph') {
      const larger = open.larger === true && block.larger === true
      open = { ...block, larger, marks: [...open.marks, ...block.marks] }
      whole[whole.length - 1] = open
    } else whole.push(block)
    if (block.kind !== 'paragraph') open = undefined
    else if (!block.joinsNext) open = undefined
    else open ??= block
  }
  return whole
}

/** A paragraph as a block outside tables; null for an empty line, also one that a list numbers. */
export function blockOf(flow: FlowParagraph): Block | null {
  if (paragraphWords({ runs: runsOf(flow) }, { deleted: true }) === '') return null
  const paragraph = paragraphOf(flow)
  const places = placesOf(flow)
  if (flow.level === undefined && !looksLikeHeading(paragraph, flow.larger))
    return { kind: 'paragraph', paragraph, places }
  return { kind: 'heading', level: flow.level ?? null, paragraph, places }
}

/** The words of a paragraph with their number; a paragraph that holds nothing else has its number as words. */
export function paragraphOf(flow: FlowParagraph): Paragraph {
  const paragraph: Paragraph = { runs: runsOf(flow) }
  const { number } = flow
  if (!number) return paragraph
  if (paragraphWords(paragraph) !== '') paragraph.list = number
  // As the Ref column of many plans.
  else if (number.ordered) paragraph.runs.unshift({ text: number.marker })
  return paragraph
}

function runsOf({ marks }: FlowParagraph): Run[] {
  const words: Mark[] = []
  for (const mark of marks) {
    if (mark.kind === 'words') addWords(words, mark.run.text, mark.run, mark.run.change)
  }
  return words.flatMap((mark) => (mark.kind === 'words' ? [mark.run] : []))
}
