import type { Run, TrackedChange } from '../../model/index.ts'
import { appendRun } from '../runs.ts'
import { signsIn } from '../symbols.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import type { OdtStyles, TextLook } from './styles.ts'

/** A tracked change by its id; the words of a deletion are kept with it, out of the text. */
export interface Change {
  change: TrackedChange
  deleted: XmlElement | undefined
}

/** What is found between the start and the end of one paragraph. */
export interface OdtInline {
  runs: Run[]
  hidden: string[]
  /** Text boxes and shapes with words, footnotes and comments, in order. */
  boxes: XmlElement[]
  notes: { kind: 'footnote' | 'comment'; content: XmlElement }[]
}

/** Changes that are open at some point; they may run over several paragraphs. */
export type OpenChanges = Map<string, TrackedChange>

/** Elements whose characters are not printed where they stand. */
const SILENT = new Set([
  'text:note-citation',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'text:tracked-changes',
])
const BOXES = new Set(['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse'])

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
    changes.set(id, {
      change: { kind: deletion ? 'deleted' : 'inserted', ...(author && { author }), ...(at && { at }) },
      deleted: deletion,
    })
  }
  return changes
}

/** Reads the content of a paragraph; `look` is that of its style. */
export function readOdtInline(
  paragraph: XmlElement,
  look: TextLook,
  styles: OdtStyles,
  changes: ReadonlyMap<string, Change>,
  open: OpenChanges,
): OdtInline {
  const found: OdtInline = { runs: [], hidden: [], boxes: [], notes: [] }
  const take = (text: string, look: TextLook, change = [...open.values()].at(-1)): void => {
    if (text === '') return
    if (look.hidden) {
      if (text.trim() !== '') found.hidden.push(text)
      return
    }
    const words = signsIn(text.replaceAll('\u00ad', '').replaceAll('\u2011', '-'), look.font)
    const run: Run = {
      text: words,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.struck && { struck: true }),
      ...(change && { change }),
    }
    appendRun(found.runs, run)
  }
  const search = (element: XmlElement, look: TextLook): void => {
    for (const child of element.children) {
      // White space is one space, however it is laid out in the file.
      if (typeof child === 'string') take(child.replace(/[\t\n\r ]+/g, ' '), look)
      else readElement(child, look)
    }
  }
  const readElement = (child: XmlElement, look: TextLook): void => {
    const { name, attributes } = child
    const id = attributes['text:change-id'] ?? ''
    if (SILENT.has(name)) return
    if (BOXES.has(name)) {
      found.boxes.push(child)
      return
    }
    switch (name) {
      case 'text:s':
        take(' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1) || 1)), look)
        break
      case 'text:tab':
        take('\t', look)
        break
      case 'text:line-break':
        take('\n', look)
        break
      case 'text:span':
        search(child, { ...look, ...styles.text(attributes['text:style-name']) })
        break
      case 'text:note':
        found.notes.push({ kind: 'footnote', content: childOf(child, 'text:note-body') ?? child })
        break
      case 'office:annotation':
        found.notes.push({ kind: 'comment', content: child })
        break
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] === 'true') search(child, { ...look, hidden: true })
        else search(child, look)
        break
      case 'text:change-start': {
        const started = changes.get(id)
        if (started) open.set(id, started.change)
        break
      }
      case 'text:change-end':
        open.delete(id)
        break
      case 'text:change': {
        const point = changes.get(id)
        if (point?.deleted) take(wordsOfDeletion(point.deleted), look, point.change)
        break
      }
      default:
        search(child, look)
    }
  }
  search(paragraph, look)
  return found
}

/** The words of a deletion, its paragraphs as lines. */
function wordsOfDeletion(deletion: XmlElement): string {
  return childrenOf(deletion)
    .filter((child) => child.name !== 'office:change-info')
    .map(textOf)
    .join('\n')
}
