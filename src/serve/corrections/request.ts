import { CORRECTABLE_FIELDS, type CorrectionRequest, ROLES, UsageError } from '../../model/index.ts'

/** A form's words. */
export type Form = Record<string, string | undefined>

const EDITION_FIELDS = ['dated', 'title', 'body', 'plan'] as const

/** Its names; another that is the same; an edition that is of another. */
const PLAN_FIELDS = ['title', 'body', 'merge', 'part'] as const

/** The one of `known` that a word is. Throws UsageError where it is none of them. */
function oneOf<T extends string>(known: readonly T[], word: string | undefined, what: string): T {
  const found = known.find((each) => each === word)
  if (found === undefined)
    throw new UsageError(`“${word ?? ''}” is no ${what}; there are ${known.join(', ')}`)
  return found
}

/** What a form of the page asks to be put right. Throws UsageError where it asks for nothing that can be. */
export function requestFrom(form: Form): CorrectionRequest {
  const { kind = '', target = '', field, to = '' } = form
  switch (kind) {
    case 'edition':
      return { kind, target, value: { [oneOf(EDITION_FIELDS, field, 'field of an edition')]: to } }
    case 'field':
      return { kind, target, value: { field: oneOf(CORRECTABLE_FIELDS, field, 'field of a record'), to } }
    case 'column': {
      const isOfTable = target.startsWith('ed_') && !form['several']
      const at = { table: Number(form['table']), index: Number(form['index']) }
      return {
        kind,
        target,
        value: {
          header: form['header'] ?? '',
          role: oneOf(ROLES, form['role'], 'role of a column'),
          ...(isOfTable && Number.isInteger(at.table) && Number.isInteger(at.index) ? { at } : {}),
        },
      }
    }
    case 'plan':
      return { kind, target, value: planValue(field, to) }
    case 'same-row':
      return { kind, target, value: { with: to } }
    case 'removed':
    case 'not-a-row':
      return { kind, target }
    default:
      throw new UsageError(`“${kind}” is nothing that can be put right here`)
  }
}

function planValue(field: string | undefined, to: string): (CorrectionRequest & { kind: 'plan' })['value'] {
  const known = oneOf(PLAN_FIELDS, field, 'thing that can be said of a plan')
  if (known === 'merge') return { mergeWith: to }
  return known === 'part' ? { part: [to] } : { [known]: to }
}

/** Who says so and why. Throws UsageError where the form does not say. */
export function saidBy(form: Form): { by: string; reason: string } {
  const [by, reason] = [form['by']?.trim() ?? '', form['reason']?.trim() ?? '']
  if (by === '' || reason === '') {
    throw new UsageError('say first who says so and why: it is kept with it, for those who ask later')
  }
  return { by, reason }
}
