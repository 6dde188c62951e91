import type { Mark } from '../flow/model.ts'
import { type IgnoredFor, namesIn, unknownElement } from '../flow/unknown.ts'
import type { XmlElement } from '../xml.ts'

const IGNORED_FOR: IgnoredFor = {
  'the code of a field; what it shows is read': 'w:instrText w:delInstrText w:fldData',
  'how a word is spoken, beside the word': 'w:rt',
  'what a form asks for where nothing is filled in, and other settings':
    'w:sdtPr w:sdtEndPr w:pPr w:rPr w:ffData',
  'where a picture stands': 'wp:posOffset wp:align wp14:pctWidth wp14:pctHeight',
}
/** Elements whose words are left aside, each for the reason that the list gives. */
export const IGNORED = namesIn(IGNORED_FOR)

/** Tells of an element that nothing is known of: nothing where it holds no words. */
export function unreadIn(element: XmlElement): Mark[] {
  if (element.name === 'w:altChunk') return [{ kind: 'unread', what: 'another document embedded in it' }]
  if (element.name === 'w:subDoc') return [{ kind: 'unread', what: 'a subdocument kept in another file' }]
  return unknownElement(element, IGNORED)
}
