import {
  type Aside,
  type Issue,
  issue,
  type Paragraph,
  type PartPlace,
  type ProseBlock,
} from '../../model/index.ts'
import { foldSpace } from '../../util/text.ts'
import { type Relationship, relationshipsOf, xmlPart } from '../opc.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import type { ZipArchive } from '../zip.ts'
import { lettersOf } from './address.ts'

/** What Excel writes for programs that know no conversations, before the words themselves. */
const NOTICE = '[Threaded comment]'

/** Words that a sheet holds outside its cells. */
export interface WordsBeside {
  comments: Aside[]
  /** Text boxes, each with the row that it is anchored in. */
  boxes: { row: number; block: ProseBlock }[]
  issues: Issue[]
}

/** Reads the comments and drawings that a sheet's part refers to. */
export function wordsBeside(zip: ZipArchive, part: string, sheet: string): WordsBeside {
  const place = (path: string): PartPlace => ({ kind: 'part', part: sheet, path })
  const relationships = relationshipsOf(zip, part).filter((each) => !each.external)
  const ofType = (type: string): XmlElement[] =>
    relationships.filter((each) => each.type === type).flatMap(({ target }) => xmlPart(zip, target) ?? [])
  const threads = ofType('threadedComment').flatMap((root) => childrenOf(root, 'threadedComment'))
  const notes = ofType('comments').flatMap((root) => descendantsOf(root, 'comment'))
  const comments: Aside[] = []
  const comment = (ref: string, text: string): void => {
    if (text === '') return
    comments.push({ kind: 'comment', paragraph: { runs: [{ text }] }, places: [place(ref)] })
  }
  for (const { attributes, children } of notes) {
    const text = children
      .filter((child) => typeof child !== 'string')
      .map(wordsOfNote)
      .join('')
      .trim()
    if (!text.startsWith(NOTICE)) comment(attributes['ref'] ?? '', text)
  }
  for (const each of threads) comment(each.attributes['ref'] ?? '', textOf(childOf(each, 'text')).trim())
  return { comments, ...drawings(zip, relationships, place, sheet) }
}

/** The words of a note; how they are spoken is left aside. */
function wordsOfNote(element: XmlElement): string {
  if (element.name === 'rPh') return ''
  if (element.name === 't') return textOf(element)
  return childrenOf(element).map(wordsOfNote).join('')
}

function drawings(
  zip: ZipArchive,
  relationships: readonly Relationship[],
  place: (path: string) => PartPlace,
  sheet: string,
): Pick<WordsBeside, 'boxes' | 'issues'> {
  const boxes: WordsBeside['boxes'] = []
  const issues: Issue[] = []
  for (const { target } of relationships.filter((each) => each.type === 'drawing')) {
    for (const anchor of childrenOf(xmlPart(zip, target))) {
      const from = childOf(anchor, 'xdr:from')
      const row = Number(textOf(childOf(from, 'xdr:row'))) + 1
      const column = Number(textOf(childOf(from, 'xdr:col')))
      const at = place(from ? `drawing at ${lettersOf(column)}${row}` : 'drawing')
      for (const paragraph of paragraphsIn(anchor)) {
        boxes.push({ row, block: { kind: 'paragraph', paragraph, places: [at] } })
      }
      if (descendantsOf(anchor, 'c:chart').length > 0) {
        issues.push(issue('not-read', `A chart of the sheet “${sheet}” was not read.`, { places: [at] }))
      }
    }
  }
  for (const { type } of relationships) {
    if (type !== 'oleObject' && type !== 'package') continue
    issues.push(issue('not-read', `A file inside the sheet “${sheet}” was not read.`))
  }
  return { boxes, issues }
}

/** The paragraphs of the shapes of a drawing; of two versions for older and newer programs, the newer. */
function paragraphsIn(element: XmlElement): Paragraph[] {
  if (element.name === 'mc:Fallback') return []
  if (element.name !== 'a:p') return childrenOf(element).flatMap(paragraphsIn)
  const text = foldSpace(descendantsOf(element, 'a:t').map(textOf).join(''))
  return text === '' ? [] : [{ runs: [{ text }] }]
}
