import { sketchEdition } from '../../src/link/index.ts'
import { KEPT_FORMAT } from '../../src/model/index.ts'
import { type EditionOptions, readToKeep, type SourceFile } from '../../src/read.ts'
import { pack } from '../../src/util/packed.ts'

/** Reads files in this process, in place of a WorkerPool: many small ones in no time. */
export class ReadingHere {
  /** What somebody else does while the next file is read. */
  static meanwhile: (() => Promise<unknown>) | null = null

  async read(source: SourceFile, options: EditionOptions) {
    const { reading, kept } = await readToKeep(source, options)
    const { meanwhile } = ReadingHere
    ReadingHere.meanwhile = null
    await meanwhile?.()
    return { reading, sketch: sketchEdition(reading), kept: pack(KEPT_FORMAT, kept) }
  }

  async close(): Promise<void> {}
}
