import { type Issue, issue, type Metadata, SourceError } from '../model/index.ts'
import { foldSpace } from '../util/text.ts'
import { childOf, childrenOf, descendantsOf, parseXml, textOf, type XmlElement } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** A pointer from one part of an Office package to another, or to the outside. */
export interface Relationship {
  id: string
  /** The last word of its type: `styles`, `header`, `hyperlink`. */
  type: string
  /** The name of the part in the archive; for an external target the address as written. */
  target: string
  external: boolean
}

/** The relationships of a part (`''` for the package itself), in order; none where the part has none. */
export function relationshipsOf(zip: ZipArchive, part: string): Relationship[] {
  const slash = part.lastIndexOf('/')
  const folder = slash < 0 ? '' : part.slice(0, slash + 1)
  const bytes = zip.read(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (!bytes) return []
  return childrenOf(parseXml(bytes, `${part} relationships`)).map((each) => {
    const external = each.attributes['TargetMode'] === 'External'
    const target = each.attributes['Target'] ?? ''
    return {
      id: each.attributes['Id'] ?? '',
      type: (each.attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolve(folder, target),
      external,
    }
  })
}

/** A target is relative to the folder of its part, or absolute in the package. */
function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** A part's root element, or undefined where the package lacks the part. */
export function xmlPart(zip: ZipArchive, part: string | undefined): XmlElement | undefined {
  const bytes = part === undefined ? null : zip.read(part)
  return bytes ? parseXml(bytes, part ?? '') : undefined
}

/** Gives the words that a part shows (those of a diagram, the names and figures of a chart), by its relationship. */
export function wordsIn(zip: ZipArchive, relationships: readonly Relationship[]): (id: string) => string {
  return (id) => {
    const root = soundPart(zip, relationships.find((each) => each.id === id && !each.external)?.target)
    const shown = root ? [...descendantsOf(root, 'a:t'), ...descendantsOf(root, 'c:v')] : []
    return shown.map(textOf).join(' ')
  }
}

/** As `xmlPart`, for a part that the document can do without: none where it is damaged or no XML. */
export function soundPart(zip: ZipArchive, part: string | undefined): XmlElement | undefined {
  try {
    return xmlPart(zip, part)
  } catch (error) {
    if (error instanceof SourceError && error.code === 'damaged') return undefined
    throw error
  }
}

/** What the package says of itself (docProps/core.xml and app.xml); a broken statement is no statement. */
export function readMetadata(zip: ZipArchive): Metadata {
  const relationships = relationshipsOf(zip, '')
  const read = (type: string): XmlElement | undefined =>
    soundPart(zip, relationships.find((each) => each.type === type && !each.external)?.target)
  const core = read('core-properties')
  const app = read('extended-properties')
  const words = (from: XmlElement | undefined, name: string): string => foldSpace(textOf(childOf(from, name)))
  return compact({
    title: words(core, 'dc:title'),
    author: words(core, 'dc:creator'),
    company: words(app, 'Company'),
    subject: words(core, 'dc:subject'),
    created: isoDayOf(words(core, 'dcterms:created')),
    modified: isoDayOf(words(core, 'dcterms:modified')),
    producer: foldSpace(`${words(app, 'Application')} ${words(app, 'AppVersion')}`),
    language: words(core, 'dc:language'),
  })
}

/** The day of a date-time as files write it (`2012-03-14T09:26:00Z`); empty where it is none. */
export function isoDayOf(text: string): string {
  const [day] = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])/.exec(text) ?? ['']
  return day !== '' && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? day : ''
}

/** Metadata without its empty statements. */
export function compact(metadata: { [key in keyof Metadata]: string }): Metadata {
  return Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== ''))
}

/** What the package carries that is never run and never fetched. */
export function packageIssues(zip: ZipArchive, relationships: readonly Relationship[]): Issue[] {
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
