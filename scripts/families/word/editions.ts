import type { ExpectedRecord } from '../truth.ts'

/** The editions that stand in `fixtures/word` in every office format: one of each family, between them every kind of cell. */
export const WORD_EDITIONS: readonly (readonly [family: string, edition: number])[] = [
  ['wrenshire-children', 1],
  ['ravensmere-police', 2],
  ['harrowmere-hospitals', 1],
  ['brackendale-fire', 2],
  ['larkfen-school', 1],
]

/** The office formats, with the fields that each cannot carry as it is read here. */
export const WORD_FORMATS: Readonly<
  Record<'docx' | 'odt' | 'rtf' | 'doc' | 'xlsx', (keyof ExpectedRecord)[]>
> = {
  docx: [],
  odt: [],
  rtf: [],
  doc: [],
  xlsx: [],
}
