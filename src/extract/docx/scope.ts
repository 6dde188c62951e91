import type { TrackedChange } from '../../model/index.ts'
import { childOf, type XmlElement } from '../xml.ts'
import { isOn } from './styles.ts'

/** What holds for words by where they stand. */
export interface Scope {
  change?: TrackedChange
  /** The prompt of an unfilled control (“Click here to enter a date”) is nobody's words. */
  isPrompt?: boolean
}

/** What a wrapper makes of the scope of the words inside it; null for an element that is no wrapper. */
export function scopeInside(element: XmlElement, scope: Scope): Scope | null {
  switch (element.name) {
    case 'w:sdt':
      return isOn(childOf(element, 'w:sdtPr', 'w:showingPlcHdr')) ? { ...scope, isPrompt: true } : scope
    case 'w:ins':
    case 'w:moveTo':
      return { ...scope, change: scope.change ?? changeOf(element, 'inserted') }
    case 'w:del':
    case 'w:moveFrom':
      return { ...scope, change: changeOf(element, 'deleted') }
    default:
      return TRANSPARENT.has(element.name) ? scope : null
  }
}

/** Wrappers whose content is read as if they were not there. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
])

/** The children of a wrapper that are read: of several ways to say the same (for newer and older programs) the first. */
export function contentOf(wrapper: XmlElement): XmlElement {
  const choice = wrapper.name === 'mc:AlternateContent' && childOf(wrapper, 'mc:Choice')
  return choice || wrapper
}

/** Who made a tracked change, and when. */
export function changeOf(mark: XmlElement, kind: TrackedChange['kind']): TrackedChange {
  const author = mark.attributes['w:author']
  const at = mark.attributes['w:date']
  return { kind, ...(author && { author }), ...(at && { at }) }
}
