import { foldSpace, shorten } from '../../util/text.ts'
import { childrenOf, type XmlElement } from '../xml.ts'

const MOST_QUOTED = 160

/** Elements whose characters are left aside, each for a reason. */
const LEFT_ASIDE: ReadonlySet<string> = new Set([
  // The code of a field: what it shows is read.
  'w:instrText',
  'w:delInstrText',
  // How a word is spoken, beside the word.
  'w:rt',
  // What a form asks for where nothing is filled in, and other settings.
  'w:sdtPr',
  'w:sdtEndPr',
  'w:pPr',
  'w:rPr',
  'w:ffData',
  'w:fldData',
  // Where a picture stands.
  'wp:posOffset',
  'wp:align',
  'wp14:pctWidth',
  'wp14:pctHeight',
])

/** All characters inside an element but those left aside. */
function charactersIn(element: XmlElement): string {
  if (LEFT_ASIDE.has(element.name)) return ''
  return element.children
    .map((child) => (typeof child === 'string' ? child : charactersIn(child)))
    .join(childrenOf(element).length > 1 ? ' ' : '')
}

/** What an element that nothing is known of holds, as a person would name it; null where it holds no words. */
export function unreadIn(element: XmlElement): string | null {
  if (element.name === 'w:altChunk') return 'another document embedded in it'
  if (element.name === 'w:subDoc') return 'a subdocument kept in another file'
  const words = foldSpace(charactersIn(element))
  return words === ''
    ? null
    : `words in “${element.name}”, which is not known: “${shorten(words, MOST_QUOTED)}”`
}
