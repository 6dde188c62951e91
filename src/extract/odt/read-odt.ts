import {
  type Aside,
  type Document,
  type Outcome,
  outcome,
  paragraphWords,
  SourceError,
} from '../../model/index.ts'
import { compact, isoDayOf, xmlPart } from '../opc.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import { openZip } from '../zip.ts'
import { readChanges } from './inline.ts'
import { ListCounter } from './lists.ts'
import { type OdtContext, OdtStory } from './story.ts'
import { readOdtStyles } from './styles.ts'

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text'

/** Reads the bytes of an .odt. Throws SourceError where it is damaged, encrypted, a bomb, or no text. */
export function readOdt(bytes: Uint8Array): Outcome<Document> {
  const zip = openZip(bytes)
  if (descendantsOf(xmlPart(zip, 'META-INF/manifest.xml'), 'manifest:encryption-data').length > 0) {
    throw new SourceError('encrypted', 'the file is locked with a password; save a copy without one')
  }
  const content = xmlPart(zip, 'content.xml')
  const body = childOf(content, 'office:body', 'office:text')
  if (!body) throw new SourceError('damaged', 'the file is a zip archive without an OpenDocument text inside')
  const shared = xmlPart(zip, 'styles.xml')
  const styles = readOdtStyles([shared, content])
  const context: OdtContext = {
    styles,
    lists: new ListCounter(styles),
    changes: readChanges(childOf(body, 'text:tracked-changes')),
    issues: [],
    notes: [],
  }
  const blocks = new OdtStory(context, 'document').readBlocks(body)
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: metadataOf(childOf(xmlPart(zip, 'meta.xml'), 'office:meta')),
    pages: [
      {
        number: null,
        blocks: [
          ...runningTitles('header', shared, context),
          ...blocks,
          ...context.notes,
          ...runningTitles('footer', shared, context),
        ],
      },
    ],
  }
  return outcome(value, context.issues)
}

function runningTitles(
  kind: 'header' | 'footer',
  shared: XmlElement | undefined,
  context: OdtContext,
): Aside[] {
  const said = new Set<string>()
  const asides: Aside[] = []
  for (const page of descendantsOf(shared, 'style:master-page')) {
    for (const suffix of ['', '-left', '-first']) {
      const title = childOf(page, `style:${kind}${suffix}`)
      if (!title || title.attributes['style:display'] === 'false') continue
      const place = new OdtStory(context, kind).place(page.attributes['style:name'] ?? '')
      for (const paragraph of new OdtStory(context, kind).readCellParagraphs(title, place)) {
        const words = paragraphWords(paragraph)
        if (words === '' || said.has(words)) continue
        said.add(words)
        asides.push({ kind, paragraph, places: [place] })
      }
    }
  }
  return asides
}

function metadataOf(meta: XmlElement | undefined) {
  const words = (name: string): string => textOf(childOf(meta, name)).trim()
  const company = childrenOf(meta, 'meta:user-defined').find(
    (each) => each.attributes['meta:name'] === 'Company',
  )
  return compact({
    title: words('dc:title'),
    author: words('meta:initial-creator') || words('dc:creator'),
    company: textOf(company).trim(),
    subject: words('dc:subject'),
    created: isoDayOf(words('meta:creation-date')),
    modified: isoDayOf(words('dc:date')),
    producer: words('meta:generator'),
    language: words('dc:language'),
  })
}
