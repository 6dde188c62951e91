import { z } from 'zod'

/** A rectangle on a page, in PDF points (1/72 inch) measured from the page's top left corner. */
export const Box = z.object({
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
})
export type Box = z.infer<typeof Box>

/** Words on a printed page. `page` counts from 1. */
export const PagePlace = z.object({ kind: z.literal('page'), page: z.int().positive(), box: Box })
export type PagePlace = z.infer<typeof PagePlace>

/**
 * Words inside a structured file: the part of the package that holds them (`document`, `header1`,
 * `comments`, a sheet's name) and the path inside it, e.g. `table 2 / row 3 / cell 1` or `B7`.
 */
export const PartPlace = z.object({ kind: z.literal('part'), part: z.string(), path: z.string() })
export type PartPlace = z.infer<typeof PartPlace>

/**
 * Words in a text file. Lines and columns count from 1, columns in UTF-16 units of the decoded line;
 * `endColumn` is the column after the last character. `page` is known where form feeds mark the pages.
 */
export const TextPlace = z.object({
  kind: z.literal('text'),
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  page: z.int().positive().optional(),
})
export type TextPlace = z.infer<typeof TextPlace>

/** Where words stand in their source. */
export const Place = z.discriminatedUnion('kind', [PagePlace, PartPlace, TextPlace])
export type Place = z.infer<typeof Place>
