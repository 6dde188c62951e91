import { z } from 'zod'
import { Paragraph } from './content.ts'
import { Place } from './place.ts'

/** `#rrggbb`, lower case. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/)

/**
 * One cell of a Fragment. `column` counts from 0; a cell spans `columnSpan` columns and `rowSpan` rows and is
 * listed once, in the row and column of its top left slot. Slots that a span covers have no cell of their own.
 */
export const FragmentCell = z.object({
  column: z.int().nonnegative(),
  columnSpan: z.int().positive().default(1),
  rowSpan: z.int().positive().default(1),
  paragraphs: z.array(Paragraph),
  /** Background colour, where the cell has one of its own other than white. */
  fill: Colour.optional(),
  places: z.array(Place),
  /** The source's own characters, markup included, where they differ from the words. */
  raw: z.string().optional(),
  /** The source marks the cell as a header (`<th>`, a TH tag). */
  header: z.literal(true).optional(),
})
export type FragmentCell = z.infer<typeof FragmentCell>

export const FragmentRow = z.object({
  cells: z.array(FragmentCell),
  /** The source marks the whole row as a header row (`<thead>`, `w:tblHeader`, a tagged THead). */
  header: z.literal(true).optional(),
})
export type FragmentRow = z.infer<typeof FragmentRow>

/** A table as printed on one page (or, where the source has no pages, as written in one piece). */
export const Fragment = z.object({
  kind: z.literal('table'),
  columns: z.int().positive(),
  rows: z.array(FragmentRow),
  /** The edges of the columns in points from the left, where the source has geometry: `columns` + 1 numbers. */
  columnEdges: z.array(z.number()).optional(),
  places: z.array(Place),
  /** How the grid was found, for `inspect`: `tags`, `ink`, `alignment`, `markup`, `tabs`, ... */
  witness: z.string().optional(),
})
export type Fragment = z.infer<typeof Fragment>

/** `level` is 1 to 6 where the source tells it, null where the words merely look like a heading. */
export const Heading = z.object({
  kind: z.literal('heading'),
  level: z.int().min(1).max(6).nullable(),
  paragraph: Paragraph,
  places: z.array(Place),
})
export type Heading = z.infer<typeof Heading>

export const ProseBlock = z.object({
  kind: z.literal('paragraph'),
  paragraph: Paragraph,
  places: z.array(Place),
})
export type ProseBlock = z.infer<typeof ProseBlock>

/** A header, footer, footnote or comment that the source itself sets apart from the body. */
export const Aside = z.object({
  kind: z.enum(['header', 'footer', 'footnote', 'comment']),
  paragraph: Paragraph,
  places: z.array(Place),
})
export type Aside = z.infer<typeof Aside>

export const Block = z.union([Heading, ProseBlock, Fragment, Aside])
export type Block = z.infer<typeof Block>

/**
 * Blocks in reading order. `number` counts from 1, or is null where no page can be known: then all blocks
 * stand on one Page. Width and height are in points.
 */
export const Page = z.object({
  number: z.int().positive().nullable(),
  width: z.number().optional(),
  height: z.number().optional(),
  blocks: z.array(Block),
})
export type Page = z.infer<typeof Page>

/** What the file says of itself; dates are ISO days. */
export const Metadata = z.object({
  title: z.string().optional(),
  author: z.string().optional(),
  company: z.string().optional(),
  subject: z.string().optional(),
  created: z.iso.date().optional(),
  modified: z.iso.date().optional(),
  /** The program that made the file. */
  producer: z.string().optional(),
  language: z.string().optional(),
})
export type Metadata = z.infer<typeof Metadata>

/** What any reader returns: pages of blocks, with no domain meaning. */
export const Document = z.object({
  mediaType: z.string(),
  metadata: Metadata,
  pages: z.array(Page),
})
export type Document = z.infer<typeof Document>
