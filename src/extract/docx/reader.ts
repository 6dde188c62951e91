import type { Document, Issue, Outcome } from '../../model/index.ts'
import { issue, outcome, SourceError } from '../../model/index.ts'
import { readMetadata, relationshipsOf, xmlPart } from '../opc.ts'
import type { Reader } from '../reader.ts'
import { childOf } from '../xml.ts'
import { looksLikeZip, openZip, type ZipArchive } from '../zip.ts'
import { partName, readNotes, readRunningTitles } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { secondOpinion } from './second-opinion.ts'
import { readTheme } from './shading.ts'
import { type DocumentContext, StoryReader } from './story.ts'
import { readStyles } from './styles.ts'

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Word's .docx, with its relatives .docm, .dotx and .dotm. */
export const docxReader: Reader = {
  format: 'docx',
  sniff({ name, bytes }) {
    if (!looksLikeZip(bytes)) return 0
    return hasPart(bytes, /^word\//) ? 1 : /\.do[ct][xm]$/i.test(name) ? 0.4 : 0
  },
  read: ({ bytes }) => readDocx(bytes),
}

/** A zip that can be listed and holds a part of such a name. */
function hasPart(bytes: Uint8Array, pattern: RegExp): boolean {
  try {
    return openZip(bytes).names.some((name) => pattern.test(name))
  } catch {
    return false
  }
}

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

/** What the package carries that is never run and never fetched. */
function packageIssues(zip: ZipArchive, relationships: ReturnType<typeof relationshipsOf>): Issue[] {
  const issues: Issue[] = []
  if (zip.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) {
    issues.push(issue('macros-not-run', 'The file carries macros; they were not run.'))
  }
  const outside = relationships.filter((each) => each.external && each.type !== 'hyperlink')
  for (const each of outside.slice(0, 10)) {
    issues.push(
      issue('external-not-fetched', `The file points to a ${each.type} outside itself; it was not fetched.`, {
        text: each.target,
      }),
    )
  }
  return issues
}
