import { bulletSign, type ListLevel, type ListLevels } from '../flow/numbering.ts'
import { childrenOf, type XmlElement } from '../xml.ts'

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}

/** The levels of a list style, or of the numbering of headings. */
export function readLevels(style: XmlElement): ListLevels {
  const elements = new Map(
    childrenOf(style).map((each) => [Number(each.attributes['text:level'] ?? 0) - 1, each]),
  )
  return new Map([...elements].map(([level, each]) => [level, levelOf(each, level, elements)]))
}

function levelOf(
  { attributes }: XmlElement,
  level: number,
  style: ReadonlyMap<number, XmlElement>,
): ListLevel {
  const start = Number(attributes['text:start-value'] ?? 1)
  const bullet = attributes['text:bullet-char']
  if (bullet !== undefined) return { start, format: 'bullet', text: [bulletSign(bullet)] }
  const format = attributes['style:num-format'] ?? ''
  const numerals = FORMATS[format] ?? 'decimal'
  if (numerals === 'none') return { start, format: 'none', text: [] }
  const pattern = attributes['loext:num-list-format']
  if (pattern !== undefined) {
    const text = pattern
      .split(/%(\d{1,2})%/)
      .map((part, index) => (index % 2 === 1 ? Number(part) - 1 : part))
    return { start, format: numerals, text }
  }
  const text: (string | number)[] = [attributes['style:num-prefix'] ?? '']
  const shown = Math.max(1, Number(attributes['text:display-levels'] ?? 1))
  for (let at = Math.max(0, level - shown + 1); at <= level; at++) {
    const isPrinted = at === level || (style.get(at)?.attributes['style:num-format'] ?? '1') !== ''
    if (isPrinted) text.push(at, ...(at < level ? ['.'] : []))
  }
  return { start, format: numerals, text: [...text, attributes['style:num-suffix'] ?? ''] }
}
