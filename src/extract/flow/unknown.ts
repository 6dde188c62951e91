import { foldSpace, shorten } from '../../util/text.ts'
import { childrenOf, type XmlElement } from '../xml.ts'
import type { FlowBlock, Mark } from './model.ts'

const MOST_QUOTED = 160

/** The names of elements whose words are left aside, by the reason. */
export type IgnoredFor = Readonly<Record<string, string>>

/** All names in a list of what is ignored. */
export const namesIn = (ignored: IgnoredFor): ReadonlySet<string> =>
  new Set(Object.values(ignored).flatMap((names) => names.split(' ')))

/** Tells of a thing that is not read, and of the words that it shows where it shows any. */
export function unreadMark(what: string, words: string): Mark {
  const text = shorten(foldSpace(words), MOST_QUOTED)
  return { kind: 'unread', what: text === '' ? what : `${what}: “${text}”` }
}

/** All words inside an element, apart from one another. */
export const wordsIn = (element: XmlElement): string => charactersIn(element, new Set())

/** What tells of the words of a thing that nothing is known of; none where it has no words. */
export function unknownMarks(name: string, words: string): Mark[] {
  const text = shorten(foldSpace(words), MOST_QUOTED)
  const what = `words in “${name}”, which is not known: “${text}”`
  return text === '' ? [] : [{ kind: 'unread', what }]
}

/** The same of an element of XML, but for the words of those inside it that are `ignored`. */
export const unknownElement = (element: XmlElement, ignored: ReadonlySet<string>): Mark[] =>
  unknownMarks(element.name, charactersIn(element, ignored))

/** A paragraph that holds nothing but what is to be told; none where that is nothing. */
export const told = (marks: Mark[]): FlowBlock[] => (marks.length > 0 ? [{ kind: 'paragraph', marks }] : [])

/** Tells of what lies beside the cells of a table: `through` names what holds rows or cells, `cells` the cells. */
export function strayIn(
  container: XmlElement,
  through: ReadonlySet<string>,
  cells: ReadonlySet<string>,
  ignored: ReadonlySet<string>,
): Mark[] {
  return childrenOf(container).flatMap((child) => {
    if (cells.has(child.name)) return []
    if (through.has(child.name)) return strayIn(child, through, cells, ignored)
    return unknownElement(child, ignored)
  })
}

function charactersIn(element: XmlElement, ignored: ReadonlySet<string>): string {
  if (ignored.has(element.name)) return ''
  const inner = element.children.map((child) =>
    typeof child === 'string' ? child : charactersIn(child, ignored),
  )
  return inner.join(element.children.length > 1 ? ' ' : '')
}
