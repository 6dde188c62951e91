import { families } from './index.ts'
import { expectedLinks } from './links.ts'
import { print } from './printed.ts'
import { renderers } from './renderers.ts'
import { expectedEdition } from './truth.ts'

/** Every file of `fixtures/families`, by its path inside that folder. */
export function familyFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const family of families) {
    for (const edition of family.editions) {
      const printed = print(family, edition)
      const forms = edition.forms.map((form) => renderers[form])
      for (const form of forms) {
        files.set(`${family.id}/${edition.id}${form.suffix}`, form.render(printed))
      }
      const named = forms.map((form) => ({ name: `${edition.id}${form.suffix}`, lost: form.lost }))
      files.set(`${family.id}/${edition.id}.expected.json`, json(expectedEdition(family, edition, named)))
    }
    files.set(`${family.id}/links.expected.json`, json(expectedLinks(family)))
  }
  return files
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
