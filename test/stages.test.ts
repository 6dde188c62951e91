import { describe, expect, it } from 'vitest'
import { extract } from '../src/extract/index.ts'
import { shape } from '../src/shape/index.ts'
import { stitch } from '../src/stitch/index.ts'
import { goldenCases, goldenFile } from './extract/golden.ts'
import { printedShape, printedStitch } from './support/printed-stages.ts'

/** The cases of extraction, through the two stages after it. `vitest run -u` writes what they must give anew. */
describe('what stitch and shape make of a document', () => {
  it.each(goldenCases(['']))('$name', async ({ name, file, bytes }) => {
    const document = await extract({ name: file, bytes })
    const stitched = stitch(document.value)
    await expect(printedStitch(stitched)).toMatchFileSnapshot(goldenFile(name, 'stitched.txt'))
    await expect(printedShape(shape(stitched.value))).toMatchFileSnapshot(goldenFile(name, 'shaped.txt'))
  })
})
