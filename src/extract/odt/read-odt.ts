import { type Document, type Outcome, outcome, SourceError } from '../../model/index.ts'
import { assemble } from '../flow/assemble.ts'
import type { FlowStory } from '../flow/model.ts'
import { wordsIn } from '../flow/unknown.ts'
import { compact, isoDayOf, soundPart, xmlPart } from '../opc.ts'
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml.ts'
import { openZip } from '../zip.ts'
import { blocksOf, type OdtContext } from './body.ts'
import { readChanges } from './changes.ts'
import { ListCounter } from './lists.ts'
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
    open: new Map(),
    wordsOfObject: (name) => {
      const object = soundPart(zip, `${name}/content.xml`)
      return object ? wordsIn(object) : ''
    },
  }
  const { blocks, issues } = assemble([
    { kind: 'body', part: 'document', path: '', blocks: blocksOf(body, context) },
    ...runningTitles('header', shared, context),
    ...runningTitles('footer', shared, context),
  ])
  const value: Document = {
    mediaType: MEDIA_TYPE,
    metadata: metadataOf(childOf(xmlPart(zip, 'meta.xml'), 'office:meta')),
    pages: [{ number: null, blocks }],
  }
  return outcome(value, issues)
}

function runningTitles(
  kind: 'header' | 'footer',
  shared: XmlElement | undefined,
  context: OdtContext,
): FlowStory[] {
  return descendantsOf(shared, 'style:master-page').flatMap((page) =>
    ['', '-left', '-first'].flatMap((suffix): FlowStory[] => {
      const title = childOf(page, `style:${kind}${suffix}`)
      if (!title || title.attributes['style:display'] === 'false') return []
      const path = `${page.attributes['style:name'] ?? ''}${suffix} / `
      return [{ kind, part: kind, path, blocks: blocksOf(title, { ...context, open: new Map() }) }]
    }),
  )
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
