import { families } from './index.ts'
import { expectedLinks } from './links.ts'
import type { Form } from './model.ts'
import { print } from './printed.ts'
import { renderers } from './renderers.ts'
import { expectedEdition } from './truth.ts'

/** Every file of `fixtures/families`, by its path inside that folder. */
export function fixtureFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const family of families) {
    for (const edition of family.editions) {
      const printed = print(family, edition)
      const forms = edition.forms.map((form) => renderers[form])
      for (const form of forms) files.set(`${family.id}/${edition.id}${form.suffix}`, form.render(printed))
      const named = forms.map((form) => ({ name: `${edition.id}${form.suffix}`, lost: form.lost }))
      files.set(`${family.id}/${edition.id}.expected.json`, json(expectedEdition(family, edition, named)))
    }
    files.set(`${family.id}/links.expected.json`, json(expectedLinks(family)))
  }
  return files
}

/** The plans that `npm start` imports: whole families, one form an edition, as a folder of old plans would be mixed. */
const SAMPLES: Record<string, readonly Form[]> = {
  'wrenshire-children': ['tabs', 'pipes', 'layout'],
  'ravensmere-police': ['html', 'csv', 'html'],
}

/** Every file of `data/plans`, by its name. */
export function sampleFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const family of families) {
    const forms = SAMPLES[family.id] ?? []
    for (const [index, form] of forms.entries()) {
      const edition = family.editions[index]
      if (!edition) continue
      const { suffix } = renderers[form]
      files.set(`${family.id}-${edition.id}${suffix}`, renderers[form].render(print(family, edition)))
    }
  }
  return files
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
