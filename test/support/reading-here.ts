import { sketchEdition } from '../../src/link/index.ts'
import { KEPT_FORMAT } from '../../src/model/index.ts'
import { type EditionOptions, readToKeep, type SourceFile } from '../../src/read.ts'
import { pack } from '../../src/util/packed.ts'

/** Reads files in this process, in place of a ReadingPool: many small ones in no time. */
export class ReadingHere {
  async read(source: SourceFile, options: EditionOptions) {
    const { reading, kept } = await readToKeep(source, options)
    return { reading, sketch: sketchEdition(reading), kept: pack(KEPT_FORMAT, kept) }
  }

  async close(): Promise<void> {}
}
