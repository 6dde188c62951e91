import type { Document, Outcome } from '../../model/index.ts'
import { outcome, SourceError } from '../../model/index.ts'
import { assemble } from '../flow/assemble.ts'
import type { FlowStory } from '../flow/model.ts'
import { packageIssues, readMetadata, relationshipsOf, wordsIn, xmlPart } from '../opc.ts'
import { readTheme } from '../theme.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
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
    ...(await crossCheck(zip, story.blocks)),
  ])
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
