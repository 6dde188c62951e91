import { readFile, stat } from 'node:fs/promises'
import type { RowOf } from '../../model/index.ts'
import { findSource } from '../../pipeline.ts'

type Edition = Pick<RowOf<'editions'>, 'source_file' | 'sha256'>

/** A file's bytes, or one sentence that says where it was looked for and what to do. */
export type Found = { bytes: Buffer } | { missing: string }

/**
 * Where the files of the editions lie: where they were imported from, in the folder of those that were dropped on the
 * page, or where a person said to look.
 */
export class Sources {
  private readonly dropped: string
  private readonly pathOf: (sha256: string) => Promise<string | null>
  private readonly note: (sha256: string, path: string) => Promise<void>
  private readonly checked = new Map<string, string>()

  /** `dropped`: the folder of dropped files. `pathOf`: where a file was last seen; `note` keeps where it is seen now. */
  constructor(
    dropped: string,
    pathOf: (sha256: string) => Promise<string | null>,
    note: (sha256: string, path: string) => Promise<void>,
  ) {
    this.dropped = dropped
    this.pathOf = pathOf
    this.note = note
  }

  /** The file with the bytes that were imported. */
  async bytesOf(edition: Edition): Promise<Found> {
    const path = await this.find(edition)
    if (path === null) return { missing: await this.sentence(edition) }
    return { bytes: await readFile(path) }
  }

  /** Looks for a file in a folder that a person named, by its bytes; whether it is there. */
  async lookIn(folder: string, edition: Edition): Promise<boolean> {
    const path = await findSource(folder, edition)
    if (path === null) return false
    this.checked.set(edition.sha256, path)
    await this.note(edition.sha256, path)
    return true
  }

  private async find(edition: Edition): Promise<string | null> {
    const known = this.checked.get(edition.sha256)
    // Bytes that were the right ones are not read again for their hash while the file is where it was.
    if (known !== undefined && (await isFile(known))) return known
    const told = await this.pathOf(edition.sha256)
    for (const place of [told, this.dropped]) {
      const path = place === null ? null : await findSource(place, edition)
      if (path === null) continue
      this.checked.set(edition.sha256, path)
      return path
    }
    return null
  }

  private async sentence({ source_file, sha256 }: Edition): Promise<string> {
    const told = await this.pathOf(sha256)
    return told === null
      ? `Where ${source_file} lies is not known`
      : `${source_file} was at ${told} and is not there as it was imported`
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (info) => info.isFile(),
    () => false,
  )
