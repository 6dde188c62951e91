import type { Aside, Block, Paragraph, PartPlace } from '../../model/index.ts'
import { paragraphWords } from '../../model/index.ts'
import { type Relationship, xmlPart } from '../opc.ts'
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml.ts'
import type { ZipArchive } from '../zip.ts'
import { type DocumentContext, StoryReader } from './story.ts'
import { isOn } from './styles.ts'

/** `word/header1.xml` is called `header1`. */
export const partName = (part: string): string => part.replace(/^.*\//, '').replace(/\.xml$/, '')

/**
 * The headers or footers that the document's sections print, each part once. Those for first and even pages
 * count only where the section uses them.
 */
export function readRunningTitles(
  kind: 'header' | 'footer',
  body: XmlElement,
  settings: XmlElement | undefined,
  relationships: readonly Relationship[],
  zip: ZipArchive,
  context: DocumentContext,
): Aside[] {
  const evenPages = isOn(childOf(settings, 'w:evenAndOddHeaders')) === true
  const parts = new Set<string>()
  for (const section of descendantsOf(body, 'w:sectPr')) {
    const firstPage = isOn(childOf(section, 'w:titlePg')) === true
    for (const reference of childrenOf(section, `w:${kind}Reference`)) {
      const type = reference.attributes['w:type']
      if ((type === 'first' && !firstPage) || (type === 'even' && !evenPages)) continue
      const id = reference.attributes['r:id']
      const target = relationships.find((each) => each.id === id && !each.external)?.target
      if (target !== undefined) parts.add(target)
    }
  }
  return [...parts].flatMap((part) => {
    const root = xmlPart(zip, part)
    return root ? asides(kind, root, partName(part), context) : []
  })
}

/** Every paragraph of a header or footer, also those in its tables and text boxes. */
function asides(kind: Aside['kind'], root: XmlElement, part: string, context: DocumentContext): Aside[] {
  const story = new StoryReader(context, part)
  const found: Aside[] = []
  const add = (paragraph: Paragraph, places: Aside['places']): void => {
    if (paragraphWords(paragraph) !== '') found.push({ kind, paragraph, places })
  }
  for (const block of story.readBlocks(root)) {
    for (const { paragraph, places } of paragraphsOf(block)) add(paragraph, places)
  }
  return found
}

function paragraphsOf(block: Block): { paragraph: Paragraph; places: Aside['places'] }[] {
  if (block.kind !== 'table') return [block]
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => ({ paragraph, places: cell.places }))),
  )
}

/** What the notes of one part (footnotes, endnotes, comments) say, those that the document refers to. */
export function readNotes(
  kind: 'footnote' | 'endnote' | 'comment',
  root: XmlElement | undefined,
  context: DocumentContext,
): Aside[] {
  return childrenOf(root, `w:${kind}`).flatMap((note): Aside[] => {
    const id = note.attributes['w:id'] ?? ''
    const anchor = context.anchors.get(`${kind} ${id}`)
    // Separators are kept as notes too; nothing refers to them.
    if (!anchor) return []
    const story = new StoryReader(context, `${kind}s`)
    const place: PartPlace = story.place(`${kind} ${id}`)
    return story
      .readCellParagraphs(note, { heard: 'both' }, place)
      .filter((paragraph) => paragraphWords(paragraph) !== '')
      .map((paragraph) => ({
        kind: kind === 'comment' ? 'comment' : 'footnote',
        paragraph,
        places: [place, anchor],
      }))
  })
}
