import { describe, expect, it } from 'vitest'
import { families } from '../../../scripts/families/index.ts'
import { print } from '../../../scripts/families/printed.ts'
import { renderUnruled, type UNRULED_FONTS } from '../../../scripts/families/render/unruled.ts'
import { expectedEdition } from '../../../scripts/families/truth.ts'
import { readEdition } from '../../../src/read.ts'
import { foldSpace } from '../../../src/util/text.ts'

const FACES: (keyof typeof UNRULED_FONTS)[] = ['courier', 'helvetica']
const editions = families.flatMap((family) =>
  family.editions.flatMap((edition) =>
    FACES.map((face) => ({ family, edition, face, name: `${family.id}/${edition.id}` })),
  ),
)

describe('plans printed without a line', () => {
  it.each(editions)(
    '$name in $face holds the actions of the plan',
    { timeout: 60_000 },
    async ({ family, edition, face }) => {
      const bytes = await renderUnruled(print(family, edition), face)
      const { records } = await readEdition({ name: 'plan.pdf', bytes })
      const expected = expectedEdition(family, edition, []).records
      expect(records.map(({ action }) => foldSpace(action))).toEqual(
        expected.map(({ action }) => foldSpace(action)),
      )
    },
  )
})
