import { type Document, type Issue, issue, type Outcome, outcome, SourceError } from '../../model/index.ts'
import { foldSpace, shorten } from '../../util/text.ts'
import { assemble } from '../flow/assemble.ts'
import type { FlowStory } from '../flow/model.ts'
import { packageIssues, readMetadata, relationshipsOf, wordsIn, xmlPart } from '../opc.ts'
import { readTheme } from '../theme.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts'
import { openZip } from '../zip.ts'
import { blocksOf, type DocumentContext } from './body.ts'
import { crossCheck } from './cross-check.ts'
import { readNumbering } from './numbering.ts'
import { partName, readRunningTitles } from './running-titles.ts'
import { readStyles } from './styles.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads the bytes of a .docx. Throws SourceError where it is damaged, encrypted, a bomb, or no Word document. */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<Document>> {
  const zip = openZip(bytes)
  const main = relationshipsOf(zip, '').find((each) => each.type === 'officeDocument' && !each.external)
  const part = main && zip.has(main.target) ? main.target : 'word/document.xml'
  const document = xmlPart(zip, part)
  const body = childOf(document, 'w:body')
  if (!document || !body) {
    throw new SourceError('damaged', 'the file is a zip archive without a Word document inside')
  }
  const relationships = relationshipsOf(zip, part)
  const related = (type: string) =>
    xmlPart(zip, relationships.find((each) => each.type === type && !each.external)?.target)

  const styles = readStyles(related('styles'))
  const context: DocumentContext = {
    styles,
    numbering: readNumbering(related('numbering'), styles),
    theme: readTheme(related('theme')),
    notes: notesOf(related),
    wordsOfPart: wordsIn(zip, relationships),
  }
  const settings = related('settings')
  const running = (kind: 'header' | 'footer') =>
    readRunningTitles(kind, body, settings, relationships, zip, context)
  const story: FlowStory = { kind: 'body', part: partName(part), path: '', blocks: blocksOf(body, context) }
  const { blocks, issues } = assemble([story, ...running('header'), ...running('footer')])
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: readMetadata(zip),
    pages: [{ number: null, blocks }],
  }
  return outcome(value, [
    ...packageIssues(zip, relationships),
    ...issues,
    ...orphansOf(context.notes, part),
    ...(await crossCheck(zip, story.blocks)),
  ])
}

/** Tells of notes that nothing in the document refers to, lines between notes apart. */
function orphansOf(notes: ReadonlyMap<string, XmlElement>, part: string): Issue[] {
  return [...notes].flatMap(([key, note]) => {
    const text = foldSpace(textOf(note))
    if (text === '' || 'w:type' in note.attributes) return []
    const [kind] = key.split(' ')
    const message = `A ${kind} that nothing refers to was left out: “${shorten(text, 160)}”.`
    const place = { kind: 'part' as const, part: partName(part), path: key }
    return [issue('hidden-left-out', message, { text: shorten(text, 160), places: [place] })]
  })
}

/** The notes of a document by kind and id. */
function notesOf(related: (type: string) => XmlElement | undefined): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>()
  for (const kind of ['footnote', 'endnote', 'comment']) {
    for (const note of childrenOf(related(`${kind}s`), `w:${kind}`)) {
      notes.set(`${kind} ${note.attributes['w:id'] ?? ''}`, note)
    }
  }
  return notes
}
