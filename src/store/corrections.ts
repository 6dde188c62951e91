import type { Correction, CorrectionOf, Decision, EditionReading, RowOf } from '../model/index.ts'
import { contentId } from '../util/hash.ts'
import { type Database, queries } from './database.ts'
import { markStale, putEdition, takeOutEdition } from './edition-writer.ts'

/** What corrections change, all of it or nothing. */
export type CorrectionChange = {
  /** Said now; what was undone before and is said again holds again, as the last thing said. */
  said?: readonly Correction[]
  undone?: { ids: readonly string[]; by: string; at: string }
  /** Editions as they are understood now, those that come back as well; `readAt` is an ISO date-time. */
  readings?: readonly { reading: EditionReading; sketch: unknown; importedAt: string }[]
  readAt?: string
  /** Editions that are taken out. */
  takenOut?: readonly string[]
}

/** What persons said of what was read or linked. Nothing but these functions touches their tables. */
export function correctionStore(db: Database) {
  async function corrections(): Promise<Correction[]> {
    const schemas = await import('../model/schemas.ts')
    const rows = await db.all(
      queries.selectFrom('corrections').selectAll().orderBy('seq').orderBy('correction_id'),
    )
    return rows.map((row) => schemas.Correction.parse(correctionOf(row)))
  }

  async function changeCorrections(change: CorrectionChange): Promise<void> {
    const schemas = await import('../model/schemas.ts')
    const { said = [], undone, readings = [], readAt = '', takenOut = [] } = change
    for (const each of said) schemas.Correction.parse(each)
    for (const { reading } of readings) schemas.EditionReading.parse(reading)
    await db.write(async () => {
      const taken = undone
        ? (await corrections()).filter(({ correctionId }) => undone.ids.includes(correctionId))
        : []
      await say(db, said)
      if (undone) await takeBack(db, undone)
      for (const each of [...said, ...taken]) await followUp(db, each)
      for (const editionId of takenOut) await takeOutEdition(db, editionId)
      for (const { reading, sketch, importedAt } of readings) {
        await putEdition(db, reading, sketch, importedAt, readAt)
      }
    })
  }

  return {
    /** Everything that was ever said, in the order in which it was. */
    corrections,

    /** A text that is another whenever something was said or taken back. */
    async correctionsKey(): Promise<string> {
      const row = await db.first(
        queries
          .selectFrom('corrections')
          .select(({ fn }) => [
            fn.max('seq').as('seq'),
            fn.max('undone_at').as('undone'),
            fn.count('undone_at').as('count'),
          ]),
      )
      return JSON.stringify([row?.seq, row?.undone, Number(row?.count)])
    },

    /** Changes what is said, and with it what was read; what was concluded of it is to be reconciled. */
    changeCorrections,

    /** Every ruling in force, in the order of the actions. */
    async decisions(): Promise<Decision[]> {
      const schemas = await import('../model/schemas.ts')
      const rows = await db.all(
        queries.selectFrom('decisions').selectAll().orderBy('from_action_id').orderBy('to_action_id'),
      )
      return rows.map((row) =>
        schemas.Decision.parse({
          fromActionId: row.from_action_id,
          toActionId: row.to_action_id,
          ruling: row.ruling,
          reason: row.reason,
          decidedBy: row.decided_by,
          at: row.at,
        }),
      )
    },

    /** Stores rulings, all or none; a later one on the same pair outranks the earlier. */
    async addDecisions(decisions: readonly Decision[]): Promise<void> {
      const schemas = await import('../model/schemas.ts')
      const said = decisions.map((each): Correction => {
        const { fromActionId, toActionId, ruling, reason, decidedBy, at } = schemas.Decision.parse(each)
        const value = { to: toActionId, ruling }
        return { ...saying('link', fromActionId, value, { reason, by: decidedBy, at }), kind: 'link', value }
      })
      await changeCorrections({ said })
    },
  }
}

/** What every new correction has, whatever it says; its id derives from what it says and when. */
export function saying(
  kind: Correction['kind'],
  target: string,
  value: unknown,
  said: { reason: string; by: string; at: string },
) {
  const correctionId = contentId('co', kind, target, JSON.stringify(value), said.at)
  return { correctionId, target, ...said, undoneAt: null, undoneBy: null }
}

const correctionOf = (row: RowOf<'corrections'>): unknown => ({
  correctionId: row.correction_id,
  kind: row.kind,
  target: row.target,
  value: JSON.parse(row.value) as unknown,
  reason: row.reason,
  by: row.by,
  at: row.at,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
})

async function say(db: Database, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0) return
  const last = await db.first(queries.selectFrom('corrections').select(({ fn }) => fn.max('seq').as('seq')))
  let seq = last?.seq ?? 0
  for (const { correctionId: correction_id, kind, target, value, reason, by, at } of corrections) {
    seq += 1
    const again = { seq, undone_at: null, undone_by: null }
    await db.run(
      queries
        .insertInto('corrections')
        .values({ correction_id, kind, target, value: JSON.stringify(value), reason, by, at, ...again })
        .onConflict((conflict) =>
          conflict.column('correction_id').doUpdateSet(again).where('corrections.undone_at', 'is not', null),
        ),
    )
  }
}

const takeBack = (db: Database, { ids, by, at }: NonNullable<CorrectionChange['undone']>): Promise<void> =>
  db.run(
    queries
      .updateTable('corrections')
      .set({ undone_at: at, undone_by: by })
      .where('correction_id', 'in', db.listed('text', ids)),
  )

/** What else is to be done again where something was said or taken back. */
async function followUp(db: Database, correction: Correction): Promise<void> {
  if (correction.kind === 'link') await decide(db, correction)
  if (correction.kind !== 'plan') return
  const { value } = correction
  const editions =
    'editions' in value ? value.editions : ('together' in value ? value.together : value.apart).flat()
  await markStale(db, editions)
}

/** What was said last of a pair of actions and holds is its decision. */
async function decide(db: Database, { target, value: { to } }: CorrectionOf<'link'>): Promise<void> {
  const rows = await db.all(
    queries
      .selectFrom('corrections')
      .selectAll()
      .where('kind', '=', 'link')
      .where('target', '=', target)
      .where('undone_at', 'is', null)
      .orderBy('seq'),
  )
  const last = rows
    .map((row) => ({ ...row, link: JSON.parse(row.value) as CorrectionOf<'link'>['value'] }))
    .findLast(({ link }) => link.to === to)
  if (last) {
    const ruling = { ruling: last.link.ruling, reason: last.reason, decided_by: last.by, at: last.at }
    await db.run(
      queries
        .insertInto('decisions')
        .values({ from_action_id: target, to_action_id: to, ...ruling })
        .onConflict((conflict) => conflict.columns(['from_action_id', 'to_action_id']).doUpdateSet(ruling)),
    )
  } else {
    await db.run(
      queries.deleteFrom('decisions').where('from_action_id', '=', target).where('to_action_id', '=', to),
    )
  }
  await markStale(db, await editionsOfActions(db, [target, to]))
}

async function editionsOfActions(db: Database, actionIds: readonly string[]): Promise<string[]> {
  const rows = await db.all(
    queries
      .selectFrom('read_actions')
      .innerJoin('read_editions', 'read_editions.edition_no', 'read_actions.edition_no')
      .select('read_editions.edition_id')
      .where('read_actions.action_id', 'in', db.listed('text', actionIds)),
  )
  return rows.map((row) => row.edition_id)
}
