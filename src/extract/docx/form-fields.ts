import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { isOn } from './styles.ts'

/** What a form field shows that has no result of its own: a box ticked or not, the chosen entry of a list. */
export function formFieldWords(begin: XmlElement): string {
  const data = childOf(begin, 'w:ffData')
  const box = childOf(data, 'w:checkBox')
  if (box) {
    const ticked = isOn(childOf(box, 'w:checked') ?? childOf(box, 'w:default'))
    return ticked ? '☒' : '☐'
  }
  const list = childOf(data, 'w:ddList')
  if (!list) return ''
  const chosen = childOf(list, 'w:result') ?? childOf(list, 'w:default')
  const entries = childrenOf(list, 'w:listEntry')
  return entries[Number(chosen?.attributes['w:val'] ?? 0)]?.attributes['w:val'] ?? ''
}
