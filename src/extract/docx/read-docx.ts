import type { Document, Outcome } from '../../model/index.ts'
import { outcome, SourceError } from '../../model/index.ts'
import { packageIssues, readMetadata, relationshipsOf, xmlPart } from '../opc.ts'
import { readTheme } from '../theme.ts'
import { childOf } from '../xml.ts'
import { openZip } from '../zip.ts'
import { partName, readNotes, readRunningTitles } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { secondOpinion } from './second-opinion.ts'
import { type DocumentContext, StoryReader } from './story.ts'
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
    issues: packageIssues(zip, relationships),
    anchors: new Map(),
  }
  const settings = related('settings')
  const story = new StoryReader(context, partName(part))
  const blocks = story.readBlocks(body)
  const running = (kind: 'header' | 'footer') =>
    readRunningTitles(kind, body, settings, relationships, zip, context)
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: readMetadata(zip),
    pages: [
      {
        number: null,
        blocks: [
          ...running('header'),
          ...blocks,
          ...readNotes('footnote', related('footnotes'), context),
          ...readNotes('endnote', related('endnotes'), context),
          ...readNotes('comment', related('comments'), context),
          ...running('footer'),
        ],
      },
    ],
  }
  return outcome(value, [...context.issues, ...(await secondOpinion(zip, story.heard()))])
}
