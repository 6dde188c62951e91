import { listCorrections } from '../../corrections.ts'
import type { Correction } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { visible } from '../../util/visible.ts'
import { wordsToEdit } from '../edition/records.ts'
import type { Form } from './request.ts'

/** Something that a person would put right has changed since the page showed it. */
export interface Changed {
  /** What it says now. */
  now: string
  /** One sentence: who changed it, if it was a person, and what to do. */
  sentence: string
}

/** What was said since a page was shown of that which its form would put right; null where it says what it said. */
export async function changedSince(store: Store, form: Form): Promise<Changed | null> {
  const { was } = form
  if (was === undefined) return null
  const value = await valueNow(store, form)
  if (value === null) return null
  const now = visible(value)
  if (now === was) return null
  const last = (await listCorrections(store)).findLast(({ correction }) => isOf(correction, form))?.correction
  const who = last ? `${last.by} put it to “${now}” meanwhile (${last.reason})` : `it reads “${now}” by now`
  return { now, sentence: `${who}; say it again if yours is right` }
}

/** What is shown now of that which a form would put right; null where it is not there. */
async function valueNow(
  store: Store,
  { kind = '', target = '', field = '', ...form }: Form,
): Promise<string | null> {
  switch (kind) {
    case 'field': {
      const [record] = await store.rows('actions', { action_id: target })
      return record ? (wordsToEdit(field, record) ?? '') : null
    }
    case 'column': {
      const columns = await store.rows('columns', { edition_id: form['edition'] ?? target })
      const at = ({ table_no, index }: (typeof columns)[number]): boolean =>
        String(table_no) === form['table'] && String(index) === form['index']
      return columns.find(at)?.role ?? null
    }
    case 'edition': {
      const [edition] = await store.rows('editions', { edition_id: target })
      if (!edition) return null
      const { dated_on, title, body, plan_id } = edition
      const [plan] = field === 'plan' && plan_id !== null ? await store.rows('plans', { plan_id }) : []
      return { dated: dated_on, title, body, plan: plan?.title }[field] ?? ''
    }
    case 'plan': {
      const [plan] = await store.rows('plans', { plan_id: target })
      return plan && (field === 'title' || field === 'body') ? (plan[field] ?? '') : null
    }
    default:
      return null
  }
}

/** Whether a correction says something of what a form would put right. */
function isOf({ kind, target, value }: Correction, form: Form): boolean {
  if (kind !== form['kind']) return false
  if (kind === 'column') return value.header === form['header']
  if (kind === 'plan') return 'editions' in value
  if (target !== form['target']) return false
  return kind === 'field' ? value.field === form['field'] : Object.hasOwn(value, form['field'] ?? '')
}
