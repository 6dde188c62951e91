import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionRecord, Status } from '../../src/model/index.ts'
import { dueClaim, type KnownSeries, recordWith, type TrueLink, toldDay } from './truth.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'link', 'families')

/** An action as a family's file gives it; `key` is the truth and never reaches the linker. */
interface WrittenAction {
  key: string
  action: string
  section?: string
  ref?: string
  area?: string
  owner?: string
  due?: string
  /** Earlier dates that the due cell still shows. */
  was?: string[]
  status?: Status
  /** This is a part of that action of the edition before. */
  splitOf?: string
  /** These actions of the edition before became this one. */
  mergedFrom?: string[]
}

interface WrittenFamily {
  name: string
  body: string
  title: string
  manner: Manner
  editions: { edition: string; dated: string; actions: WrittenAction[] }[]
}

/** How a family's later editions go about its actions: `fixtures/link/families/README.md` tells them. */
type Manner = 'kept' | 'tracked' | 'mixed' | 'restructured' | 'redrafted'

/** A family written sentence by sentence, with whose plan it is. */
export type HandWrittenFamily = KnownSeries & Pick<WrittenFamily, 'body' | 'title' | 'manner'>

/**
 * The hand-written families of one purpose: those that weights are fitted on, those kept back to measure them, or those
 * that nobody read while the rules were written.
 */
export function handWrittenFamilies(purpose: 'fitted' | 'held-back' | 'cold'): HandWrittenFamily[] {
  const folder = join(FOLDER, purpose)
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WrittenFamily)
    .map((family) => ({ ...seriesOf(family), body: family.body, title: family.title, manner: family.manner }))
}

function seriesOf({ name, editions }: Pick<WrittenFamily, 'name' | 'editions'>): KnownSeries {
  const links: TrueLink[] = []
  const lastSeen = new Map<string, string>()
  const issued = editions.map(({ edition, dated, actions }) => {
    const editionId = `${name}/${edition}`
    const idOf = new Map(actions.map(({ key }, at) => [key, `${editionId}/${at + 1}`]))
    for (const { key, splitOf, mergedFrom } of actions) {
      const to = idOf.get(key)!
      const before = lastSeen.get(key)
      if (before !== undefined) links.push({ from: before, to, relation: 'same' })
      if (splitOf !== undefined) links.push({ from: lastSeen.get(splitOf)!, to, relation: 'split' })
      for (const old of mergedFrom ?? []) links.push({ from: lastSeen.get(old)!, to, relation: 'merged' })
    }
    for (const [key, id] of idOf) lastSeen.set(key, id)
    return {
      editionId,
      dated: toldDay(dated),
      records: actions.map((action, at) => recordOf(action, idOf.get(action.key)!, at + 1)),
    }
  })
  return { name, editions: issued, links }
}

function recordOf(written: WrittenAction, actionId: string, position: number): ActionRecord {
  const days = written.due === undefined ? [] : [...(written.was ?? []), written.due]
  return recordWith({
    actionId,
    position,
    action: written.action,
    section: written.section ?? null,
    ref: written.ref ?? null,
    area: written.area ?? null,
    owner: written.owner ?? null,
    dates: days.map(dueClaim),
    dueText: days.join(' ') || null,
    dueEarliest: days.at(-1) ?? null,
    dueOn: days.at(-1) ?? null,
    duePrecision: days.length > 0 ? 'day' : null,
    originalDueOn: days[0] ?? null,
    status: written.status ?? 'unknown',
  })
}
