import {
  type Correction,
  type CorrectionOf,
  type CorrectionRequest,
  ROLES,
  type RowOf,
  UsageError,
} from '../model/index.ts'
import { type Store, saying } from '../store/index.ts'
import { foldForComparison } from '../util/text.ts'
import { isFilePattern, meansFile } from '../util/told-pattern.ts'
import { Names } from './named.ts'
import { RowRequests } from './row-requests.ts'
import { removalOf } from './told.ts'

type When = { reason: string; by: string; at: string }
type RequestOf<K extends CorrectionRequest['kind']> = Extract<CorrectionRequest, { kind: K }>

/**
 * What a person asks for as corrections, each with all that is needed to find again what it is about. `held` are the
 * corrections that hold. Throws UsageError in one sentence where one of them cannot be.
 */
export async function correctionsFor(
  store: Store,
  requests: readonly CorrectionRequest[],
  held: readonly Correction[],
  when: When,
): Promise<Correction[]> {
  const names = new Names(store)
  const rows = new RowRequests(store, names)
  const made: Correction[] = []
  for (const request of requests) {
    switch (request.kind) {
      case 'edition':
        made.push(await ofEdition(names, request, when))
        break
      case 'removed':
        made.push(await removal(names, request, [...held, ...made], when))
        break
      case 'plan':
        made.push(await ofPlan(names, request, when))
        break
      case 'column':
        made.push(...(await ofColumn(store, names, request, when)))
        break
      case 'link':
        made.push(await ofLink(store, names, request, when))
        break
      case 'field':
      case 'not-a-row':
      case 'same-row':
        made.push(await rows.correction(request, when))
    }
  }
  return made
}

async function ofEdition(
  names: Names,
  { target, value }: RequestOf<'edition'>,
  when: When,
): Promise<Correction> {
  const { editionId } = await names.edition(target)
  const said = Object.fromEntries(
    Object.entries(value).flatMap(([field, words]) => (words === undefined ? [] : [[field, words.trim()]])),
  ) as CorrectionOf<'edition'>['value']
  if (Object.keys(said).length === 0) throw new UsageError('say a date, a title, a body or a plan')
  const empty = Object.entries(said).find(([, words]) => words === '')
  if (empty) throw new UsageError(`the ${empty[0] === 'dated' ? 'date' : empty[0]} is empty`)
  return { ...saying('edition', editionId, said, when), kind: 'edition', value: said }
}

async function removal(
  names: Names,
  { target }: RequestOf<'removed'>,
  held: readonly Correction[],
  when: When,
): Promise<Correction> {
  const { editionId, sourceFile, sha256 } = await names.file(target)
  const before = removalOf(editionId, held)
  if (before) {
    throw new UsageError(
      `${sourceFile} was taken out already, by ${before.by} on ${before.at.slice(0, 10)}; bring it back with: plandrift restore ${editionId}`,
    )
  }
  const value = { file: sourceFile, sha256 }
  return { ...saying('removed', editionId, value, when), kind: 'removed', value }
}

async function ofPlan(names: Names, { target, value }: RequestOf<'plan'>, when: When): Promise<Correction> {
  const { plan, editions } = await names.plan(target)
  const ids = editions.map(({ edition_id }) => edition_id)
  const first = ids[0]!
  const made = (said: CorrectionOf<'plan'>['value']): Correction => ({
    ...saying('plan', first, said, when),
    kind: 'plan',
    value: said,
  })
  if ('mergeWith' in value) {
    const other = await names.plan(value.mergeWith)
    if (other.plan.plan_id === plan.plan_id) throw new UsageError('name two plans that are one')
    return made({ together: [ids, other.editions.map(({ edition_id }) => edition_id)] })
  }
  if ('part' in value) {
    const parted = await Promise.all(value.part.map((each) => names.edition(each)))
    const own = parted.map(({ editionId }) => editionId)
    const strange = parted.find(({ editionId }) => !ids.includes(editionId))
    if (strange) throw new UsageError(`${strange.sourceFile} is no edition of the plan ${plan.plan_id}`)
    const rest = ids.filter((id) => !own.includes(id))
    if (own.length === 0 || rest.length === 0) {
      throw new UsageError('name some of the editions of the plan, and not all of them')
    }
    return made({ apart: [own, rest] })
  }
  const title = value.title?.trim()
  const body = value.body?.trim()
  if (!title && !body) throw new UsageError('say what the plan is called, or whose it is')
  return made({ editions: ids, ...(title ? { title } : {}), ...(body ? { body } : {}) })
}

/** Throws UsageError where no table of some editions has such a column. */
async function checkColumn(
  store: Store,
  editionIds: readonly string[],
  { header, at }: RequestOf<'column'>['value'],
): Promise<void> {
  const columns = await store.rows('columns', { edition_id: editionIds })
  const name = foldForComparison(header)
  const isIt = (column: RowOf<'columns'>): boolean =>
    at === undefined
      ? foldForComparison(column.header) === name
      : column.table_no === at.table && column.index === at.index
  if (columns.some(isIt)) return
  const headers = new Set(columns.map((column) => column.header).filter((each) => each !== ''))
  const what = at === undefined ? `called "${header}"` : `${at.index} in a table ${at.table}`
  throw new UsageError(`there is no column ${what}; there are: ${[...headers].slice(0, 20).join('; ')}`)
}

async function ofColumn(
  store: Store,
  names: Names,
  { target, value }: RequestOf<'column'>,
  when: When,
): Promise<Correction[]> {
  const { header, role, at } = value
  if (!ROLES.includes(role)) {
    throw new UsageError(`"${role as string}" is no role; the roles are ${ROLES.join(', ')}`)
  }
  if (at === undefined && foldForComparison(header) === '') {
    throw new UsageError('a column without a header is named by its table and its place')
  }
  const said = { header, role, ...(at === undefined ? {} : { at }) }
  const made = (of: string, more: { editions?: string[] } = {}): Correction => ({
    ...saying('column', of, { ...said, ...more }, when),
    kind: 'column',
    value: { ...said, ...more },
  })
  const files = target.startsWith('pl_') ? [] : await names.filesNamed(target)
  if (files.length > 0 || target.startsWith('ed_')) {
    const { editionId } = await names.edition(target)
    await checkColumn(store, [editionId], value)
    return [made(editionId)]
  }
  if (at !== undefined) throw new UsageError('a place in a table is of one edition; name that')
  if (!target.startsWith('pl_')) {
    const isMeant = (await names.known()).some(({ sourceFile, edition }) =>
      meansFile(target, { file: sourceFile, title: edition?.title ?? null, body: edition?.body ?? null }),
    )
    if (!isMeant && !isFilePattern(target)) {
      throw new UsageError(`"${target}" names no edition, plan or file; "plandrift editions" lists them`)
    }
    return [made(target)]
  }
  const { plan, editions } = await names.plan(target)
  const ids = editions.map(({ edition_id }) => edition_id)
  await checkColumn(store, ids, value)
  const words = [plan.title, plan.body].filter((each) => each !== null).join(' ')
  // A plan without a name has nothing by which a later edition would be known.
  return foldForComparison(words) === '' ? ids.map((id) => made(id)) : [made(words, { editions: ids })]
}

async function ofLink(
  store: Store,
  names: Names,
  { target, value: { to, ruling } }: RequestOf<'link'>,
  when: When,
): Promise<Correction> {
  const [earlier, later] = await inTime(store, await names.action(target), await names.action(to))
  const value = { to: later, ruling }
  return { ...saying('link', earlier, value, when), kind: 'link', value }
}

/** The two actions as their editions follow each other, whichever was named first. */
async function inTime(
  store: Store,
  one: RowOf<'actions'>,
  other: RowOf<'actions'>,
): Promise<[earlier: string, later: string]> {
  if (one.edition_id === other.edition_id) throw new UsageError('the two actions must stand in two editions')
  if (one.plan_id !== other.plan_id || one.plan_id === null) {
    throw new UsageError(
      `the two actions stand in two plans; tell first that these are one, with: plandrift correct ${one.plan_id} --merge ${other.plan_id}`,
    )
  }
  const inOrder = (await store.editionsOfPlan(one.plan_id)).map(({ edition_id }) => edition_id)
  const isReversed = inOrder.indexOf(one.edition_id) > inOrder.indexOf(other.edition_id)
  return isReversed ? [other.action_id, one.action_id] : [one.action_id, other.action_id]
}
