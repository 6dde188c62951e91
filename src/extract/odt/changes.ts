import type { TrackedChange } from '../../model/index.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'

/** A tracked change by its id; the words of a deletion are kept with it, out of the text, its paragraphs as lines. */
export interface Change {
  change: TrackedChange
  deleted: string
}

/** The tracked changes that a document lists. */
export function readChanges(tracked: XmlElement | undefined): Map<string, Change> {
  const changes = new Map<string, Change>()
  for (const region of childrenOf(tracked, 'text:changed-region')) {
    const id = region.attributes['xml:id'] ?? region.attributes['text:id'] ?? ''
    const deletion = childOf(region, 'text:deletion')
    const mark = deletion ?? childOf(region, 'text:insertion')
    if (!mark) continue
    const info = childOf(mark, 'office:change-info')
    const author = textOf(childOf(info, 'dc:creator'))
    const at = textOf(childOf(info, 'dc:date'))
    const words = childrenOf(deletion)
      .filter((child) => child !== info)
      .map(textOf)
    changes.set(id, {
      change: { kind: deletion ? 'deleted' : 'inserted', ...(author && { author }), ...(at && { at }) },
      deleted: words.join('\n'),
    })
  }
  return changes
}
