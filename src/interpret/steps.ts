import { type Paragraph, paragraphWords } from '../model/index.ts'
import { foldSpace } from '../util/text.ts'

const NUMBERED_PART = /(?:^|\s)\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)/giu

/** The rank of a part's sign: `3`, `c` and `iii` are all third. Roman numerals count only where letters do not fit. */
function rank(sign: string, expected: number): boolean {
  if (/^\d+$/.test(sign)) return Number(sign) === expected
  const lower = sign.toLowerCase()
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
  return lower === String.fromCharCode(96 + expected) || lower === roman[expected - 1]
}

/** `Write to all heads; 1) draft 2) send 3) chase` gives three parts; a text without a run of signs from 1 gives none. */
function numberedParts(text: string): string[] {
  const starts: { from: number; to: number }[] = []
  for (const match of text.matchAll(NUMBERED_PART)) {
    if (!rank(match[1]!, starts.length + 1)) continue
    starts.push({ from: match.index, to: match.index + match[0].length })
  }
  if (starts.length < 2) return []
  return starts.map(({ to }, index) => foldSpace(text.slice(to, starts[index + 1]?.from ?? text.length)))
}

const bare = (paragraph: Paragraph): string => paragraphWords({ runs: paragraph.runs })

const ENDED = /[.:;!?…]["'”’)\]]*$/u

/** The words of paragraphs, one that goes on in mid-sentence joined to the one it goes on from. */
function joinWraps(paragraphs: readonly Paragraph[]): string[] {
  const parts: string[] = []
  for (const each of paragraphs) {
    const words = bare(each)
    const last = parts.at(-1)
    const runsOn = last !== undefined && !each.list && !ENDED.test(last) && /^\p{Ll}/u.test(words)
    if (runsOn) parts[parts.length - 1] = `${last} ${words}`
    else parts.push(words)
  }
  return parts
}

/** The parts of one cell: its list items and what follows them, its paragraphs, or numbered parts of a single one. */
function partsOf(paragraphs: readonly Paragraph[]): string[] {
  const printed = paragraphs.filter((each) => bare(each) !== '')
  const firstItem = printed.findIndex((each) => each.list)
  // Words before a list only lead up to it.
  const parts = joinWraps(firstItem > 0 ? printed.slice(firstItem) : printed)
  if (parts.length > 1 || firstItem > 0) return parts
  return numberedParts(parts[0] ?? '')
}

/**
 * The steps of an action in order: all parts of the column that holds steps, or else the parts of the action
 * cell where it has more than one.
 */
export function readSteps(action: readonly Paragraph[], steps: readonly Paragraph[]): string[] {
  if (steps.length > 0) {
    const parts = partsOf(steps)
    return parts.length > 0 ? parts : steps.map(bare).filter((words) => words !== '')
  }
  return partsOf(action)
}
