import { readFile } from 'node:fs/promises'
import { sketchEdition } from '../link/grouping/signature.ts'
import {
  type Correction,
  type EditionReading,
  KEPT_FORMAT,
  type KeptDocument,
  SourceError,
  type Told,
} from '../model/index.ts'
import type { Store, StoredFile } from '../store/index.ts'
import { sha256 } from '../util/hash.ts'
import { pack, unpack } from '../util/packed.ts'
import { toldKey } from '../util/told-key.ts'
import { holding, removalOf, toldOf } from './told.ts'

/** The stages that read are loaded where an edition is understood anew, and not before. */
const reading = () => import('../read.ts')

/** An edition as it is understood with what is said now. */
export type Rebuilt = { reading: EditionReading; sketch: unknown; importedAt: string }

/** What is to be done so that the database says what persons say. */
export interface Rebuilding {
  readings: Rebuilt[]
  takenOut: string[]
  /** Files that would have to be read anew, and are not where they were. */
  missing: StoredFile[]
}

/**
 * What a file was read as: as it is kept or, where an earlier version kept nothing, read anew from where it lay, if its
 * bytes are still the same. Null where neither can be.
 */
export async function documentOf(store: Store, file: StoredFile): Promise<KeptDocument | null> {
  const packed = file.isKept ? await store.documentOf(file.sha256) : undefined
  const kept = packed && (unpack(KEPT_FORMAT, packed) as KeptDocument | null)
  if (kept || file.path === null) return kept ?? null
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.path)
  } catch {
    return null
  }
  if (sha256(bytes) !== file.sha256) return null
  const { readToKeep } = await reading()
  const read = await readToKeep({ name: file.sourceFile, bytes }).catch((error: unknown) => {
    // It was read once with a password, or by a program that reads more.
    if (error instanceof SourceError) return null
    throw error
  })
  if (!read) return null
  await store.keepDocument(file.sha256, pack(KEPT_FORMAT, read.kept))
  return read.kept
}

const nameOf = ({ sourceFile, edition }: StoredFile) => ({
  file: sourceFile,
  title: edition?.title ?? null,
  body: edition?.body ?? null,
})

/** Whether what is told of a file comes to what it was understood with. */
export function isUnderstoodWith(file: StoredFile, told: Told): boolean {
  const name = nameOf(file)
  return file.edition !== null && toldKey(file.edition.told, name) === toldKey(told, name)
}

/** Whether something else is said of a file than before: of one that is not there, that it was taken out. */
function isSaidOtherwise(file: StoredFile, before: readonly Correction[], told: Told): boolean {
  const name = nameOf(file)
  if (file.edition === null) return removalOf(file.editionId, before) !== undefined
  return toldKey(toldOf(file.editionId, file.given, before), name) !== toldKey(told, name)
}

/** An edition as it is understood with what is told of it. Throws UsageError where a date that was said is none. */
export async function understoodWith(kept: KeptDocument, file: StoredFile, told: Told): Promise<Rebuilt> {
  const { understand } = await reading()
  const understood = understand(kept, file, told).reading
  return { reading: understood, sketch: sketchEdition(understood), importedAt: file.importedAt }
}

/**
 * Compares what is said of every file with what it was understood with, and understands those anew that differ. With
 * `before`, only files of which something else was said then are missed. Throws UsageError where a date that was said is
 * none.
 */
export async function rebuilding(
  store: Store,
  corrections: readonly Correction[],
  before?: readonly Correction[],
): Promise<Rebuilding> {
  const held = holding(corrections)
  const heldBefore = before && holding(before)
  const result: Rebuilding = { readings: [], takenOut: [], missing: [] }
  for (const file of await store.files()) {
    if (removalOf(file.editionId, held)) {
      if (file.edition) result.takenOut.push(file.editionId)
      continue
    }
    const told = toldOf(file.editionId, file.given, held)
    if (isUnderstoodWith(file, told)) continue
    const kept = await documentOf(store, file)
    if (!kept) {
      if (heldBefore && isSaidOtherwise(file, heldBefore, told)) result.missing.push(file)
      continue
    }
    result.readings.push(await understoodWith(kept, file, told))
  }
  return result
}
