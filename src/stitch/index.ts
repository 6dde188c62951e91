import {
  type Document,
  type Issue,
  type Outcome,
  outcome,
  paragraphWords,
  type StitchedDocument,
} from '../model/index.ts'
import { isSentence } from '../util/caption.ts'
import { CaptionTrail } from './captions.ts'
import { cardsToTables } from './cards/index.ts'
import { isPageNumber, markFurniture } from './furniture.ts'
import { listsToTables } from './lists/index.ts'
import { TableBuilder } from './table-builder.ts'

/**
 * Joins the Fragments of a Document into Tables: header rows once, page furniture apart, rows that a page
 * break cut whole again. The rest of the body comes back as prose.
 */
export function stitch(document: Document): Outcome<StitchedDocument> {
  const carded = cardsToTables(document)
  const listed = listsToTables(carded.value)
  const blocks = markFurniture(listed.value)
  const captions = new CaptionTrail(blocks)
  const issues: Issue[] = [...carded.issues, ...listed.issues]
  const builders: TableBuilder[] = []
  const value: StitchedDocument = { tables: [], prose: [], furniture: [] }
  const furnitureSeen = new Set<string>()
  /** Words of the body stand between the table above and here: a table does not run on past them. */
  let proseSince = false
  /** A sentence of those stands nowhere else: it is no title that comes again with each page. */
  let newsSince = false
  const times = Map.groupBy(
    blocks.flatMap(({ block }) => (block.kind === 'table' ? [] : [paragraphWords(block.paragraph)])),
    (text) => text,
  )

  for (const { block, page, furniture } of blocks) {
    if (block.kind === 'table') {
      const current = builders.at(-1)
      const joined = current?.tryContinue(block, page, {
        proseSince,
        newsSince,
        captionSince: captions.changed,
      })
      if (joined) captions.pass()
      else builders.push(new TableBuilder(builders.length + 1, block, page, captions.take(), current))
      proseSince = false
      newsSince = false
      continue
    }
    const text = paragraphWords(block.paragraph)
    if (text === '') continue
    if (furniture) {
      if (!furnitureSeen.has(text) && !isPageNumber(text))
        value.furniture.push({ text, places: block.places })
      furnitureSeen.add(text)
      continue
    }
    if (block.kind === 'footnote' || block.kind === 'comment') continue
    value.prose.push({
      text,
      heading: block.kind === 'heading',
      level: block.kind === 'heading' ? block.level : null,
      tablesBefore: builders.length,
      places: block.places,
    })
    if (block.kind === 'heading' && captions.repeat(text)) continue
    captions.add(block)
    proseSince = true
    newsSince ||= times.get(text)!.length === 1 && isSentence(text)
  }
  for (const builder of builders) {
    value.tables.push(builder.table())
    issues.push(...builder.issues)
  }
  return outcome(value, issues)
}
