import type { TrackedChange } from '../../model/index.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import type { Scope } from './inline.ts'
import { isOn } from './styles.ts'

/** The prompt of an unfilled control (“Click here to enter a date”) is nobody's words. */
export function promptScope(control: XmlElement, scope: Scope): Scope {
  const prompt = isOn(childOf(control, 'w:sdtPr', 'w:showingPlcHdr')) === true
  return prompt && scope.heard === 'both' ? { ...scope, heard: 'mammoth' } : scope
}

/** Who made a tracked change, and when. */
export function changeOf(mark: XmlElement, kind: TrackedChange['kind']): TrackedChange {
  const author = mark.attributes['w:author']
  const at = mark.attributes['w:date']
  return { kind, ...(author && { author }), ...(at && { at }) }
}

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
