import type { FlowStory } from '../flow/model.ts'
import { type Relationship, relationshipsOf, wordsIn, xmlPart } from '../opc.ts'
import { childOf, childrenOf, descendantsOf, type XmlElement } from '../xml.ts'
import type { ZipArchive } from '../zip.ts'
import { blocksOf, type DocumentContext } from './body.ts'
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
): FlowStory[] {
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
  return [...parts].flatMap((part): FlowStory[] => {
    const root = xmlPart(zip, part)
    if (!root) return []
    const inPart = { ...context, wordsOfPart: wordsIn(zip, relationshipsOf(zip, part)) }
    return [{ kind, part: partName(part), path: '', blocks: blocksOf(root, inPart) }]
  })
}
