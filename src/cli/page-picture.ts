import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { glob, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type RowOf, UsageError } from '../model/index.ts'
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
  const boxes = placed
    .filter((cell) => cell.page === page)
    .map(({ left, top, right, bottom }) => ({ left: left!, top: top!, right: right!, bottom: bottom! }))
  const { drawPage } = await import('../read.ts')
  await writeWhole(out, await drawPage(await readFile(file), page, boxes, password), force)
}

/** Files whose pages can be drawn. */
const DRAWN = ['pdf', 'tif', 'tiff', 'jpg', 'jpeg', 'png'].flatMap((end) => [
  `**/*.${end}`,
  `**/*.${end.toUpperCase()}`,
])

/** The file with the bytes that were imported, whatever it is called now. */
async function findSource(source: string, { source_file, sha256 }: RowOf<'editions'>): Promise<string> {
  const missing = new UsageError(
    `${source} does not hold ${source_file} as it was imported; say with --source where the file lies`,
  )
  const info = await stat(source).catch(() => null)
  if (!info) throw missing
  if (info.isFile()) {
    if ((await digestOf(source)) === sha256) return source
    throw missing
  }
  const others: string[] = []
  for await (const name of glob(DRAWN, { cwd: source })) {
    if (basename(name) !== source_file) others.push(join(source, name))
    else if ((await digestOf(join(source, name))) === sha256) return join(source, name)
  }
  for (const file of others) if ((await digestOf(file)) === sha256) return file
  throw missing
}

async function digestOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(file), hash)
  } catch {
    // A file that cannot be read is not the one that was.
    return null
  }
  return hash.digest('hex')
}
