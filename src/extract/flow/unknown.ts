import { foldSpace, shorten } from '../../util/text.ts'
import type { XmlElement } from '../xml.ts'
import type { Mark } from './model.ts'

const MOST_QUOTED = 160

/** The names of elements whose words are left aside, by the reason. */
export type IgnoredFor = Readonly<Record<string, string>>

/** All names in a list of what is ignored. */
export const namesIn = (ignored: IgnoredFor): ReadonlySet<string> =>
  new Set(Object.values(ignored).flatMap((names) => names.split(' ')))

/** What tells of the words of a thing that nothing is known of; none where it has no words. */
export function unknownMarks(name: string, words: string): Mark[] {
  const text = shorten(foldSpace(words), MOST_QUOTED)
  const what = `words in “${name}”, which is not known: “${text}”`
  return text === '' ? [] : [{ kind: 'unread', what }]
}

/** The same of an element of XML, but for the words of those inside it that are `ignored`. */
export const unknownElement = (element: XmlElement, ignored: ReadonlySet<string>): Mark[] =>
  unknownMarks(element.name, charactersIn(element, ignored))

function charactersIn(element: XmlElement, ignored: ReadonlySet<string>): string {
  if (ignored.has(element.name)) return ''
  const inner = element.children.map((child) =>
    typeof child === 'string' ? child : charactersIn(child, ignored),
  )
  return inner.join(element.children.length > 1 ? ' ' : '')
}
