import { readFile } from 'node:fs/promises'
import { type RowOf, UsageError } from '../model/index.ts'
import { findSource } from '../pipeline.ts'
import { writeWhole } from '../report/index.ts'

/** Where the picture goes, and where the plan lies: the file itself, or a folder above it. */
export type PictureOptions = { out: string; source: string; password?: string; force: boolean }

/**
 * Draws the page that an action stands on, its cells marked. Throws UsageError where the action has no place on
 * a page, or where its file is not found.
 */
export async function drawAction(
  cells: readonly RowOf<'cells'>[],
  edition: RowOf<'editions'>,
  { out, source, password, force }: PictureOptions,
): Promise<void> {
  const placed = cells.filter(({ left }) => left !== null)
  const page = (placed.find(({ role }) => role === 'due') ?? placed[0])?.page
  if (page === undefined || page === null) {
    throw new UsageError(`${edition.source_file} has no pages to draw; only plans in PDF and scanned ones do`)
  }
  const file = await findSource(source, edition)
  if (file === null) {
    throw new UsageError(
      `${source} does not hold ${edition.source_file} as it was imported; say with --source where the file lies`,
    )
  }
  const boxes = placed
    .filter((cell) => cell.page === page)
    .map(({ left, top, right, bottom }) => ({ left: left!, top: top!, right: right!, bottom: bottom! }))
  const { drawPage } = await import('../read.ts')
  const { picture } = await drawPage(await readFile(file), page, boxes, password)
  await writeWhole(out, picture, force)
}
