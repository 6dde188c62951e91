import { SourceError } from '../../model/index.ts'
import { LIMITS } from './limits.ts'

/** Elements that need no end tag: an open one says nothing of nesting. */
const OPEN_ENDED = new Set(
  'area base br col colgroup dd dt embed hr img input li link meta option p source tbody td tfoot th thead tr wbr'.split(
    ' ',
  ),
)
/** A parser opens these again in every block until they are closed. */
const REOPENED = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Each table brings so many levels more: a body, a row, a cell, and the reader's own. */
const TABLE_LEVELS = 10
/** How many elements may be opened again over the whole page. */
const MOST_REOPENED = 5_000_000

/**
 * Blanks tags that are nested deeper than the limit, keeping every offset: a page keeps its words, and the
 * parser's time and memory stay linear. Throws SourceError `bomb` where unclosed tags would multiply.
 */
export function flattenDeepTags(html: string): string {
  const pieces: string[] = []
  let kept = 0
  let depth = 0
  let open = 0
  let reopened = 0
  for (const tag of html.matchAll(/<(\/?)([a-z][a-z\d:-]{0,20})(?:[\s/][^<>]{0,4000})?>/gi)) {
    const name = tag[2]!.toLowerCase()
    reopened += open
    if (reopened > MOST_REOPENED)
      throw new SourceError(
        'bomb',
        'too many tags of the page are left unclosed; save the page again and retry',
      )
    if (OPEN_ENDED.has(name) || tag[0].endsWith('/>')) continue
    const closes = tag[1] === '/'
    const levels = name === 'table' ? TABLE_LEVELS : 1
    const deep = (closes ? depth : depth + levels) > LIMITS.depth
    depth = Math.max(0, depth + (closes ? -levels : levels))
    if (deep) {
      pieces.push(html.slice(kept, tag.index), ' '.repeat(tag[0].length))
      kept = tag.index + tag[0].length
    } else if (REOPENED.has(name)) open = Math.max(0, open + (closes ? -1 : 1))
  }
  return kept === 0 ? html : pieces.join('') + html.slice(kept)
}
