import type { Correction, CorrectionOf, Decision, EditionReading, RowOf } from '../model/index.ts'
import { contentId } from '../util/hash.ts'
import { type Database, sqlite } from './database.ts'
import { editionWriter, markStale } from './edition-writer.ts'

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
  const writer = editionWriter(db)

  const lastSeq = (): number =>
    db.first(sqlite.selectFrom('corrections').select(({ fn }) => fn.max('seq').as('seq')))?.seq ?? 0

  function say(corrections: readonly Correction[]): void {
    let seq = lastSeq()
    for (const each of corrections) {
      seq += 1
      const again = { seq, undone_at: null, undone_by: null }
      db.run(
        sqlite
          .insertInto('corrections')
          .values({
            correction_id: each.correctionId,
            kind: each.kind,
            target: each.target,
            value: JSON.stringify(each.value),
            reason: each.reason,
            by: each.by,
            at: each.at,
            ...again,
          })
          .onConflict((conflict) =>
            conflict
              .column('correction_id')
              .doUpdateSet(again)
              .where('corrections.undone_at', 'is not', null),
          ),
      )
    }
  }

  /** What was said last of a pair of actions and holds is its decision. */
  function decide({ target, value: { to } }: CorrectionOf<'link'>): void {
    const said = db
      .all(
        sqlite
          .selectFrom('corrections')
          .selectAll()
          .where('kind', '=', 'link')
          .where('target', '=', target)
          .where('undone_at', 'is', null)
          .orderBy('seq'),
      )
      .map((row) => ({ ...row, link: JSON.parse(row.value) as CorrectionOf<'link'>['value'] }))
      .findLast(({ link }) => link.to === to)
    const pair = { from_action_id: target, to_action_id: to }
    if (said) {
      const { reason, by, at, link } = said
      const ruling = { ruling: link.ruling, reason, decided_by: by, at }
      db.run(
        sqlite
          .insertInto('decisions')
          .values({ ...pair, ...ruling })
          .onConflict((conflict) => conflict.columns(['from_action_id', 'to_action_id']).doUpdateSet(ruling)),
      )
    } else {
      db.run(
        sqlite.deleteFrom('decisions').where('from_action_id', '=', target).where('to_action_id', '=', to),
      )
    }
    markStale(db, editionsOfActions(db, [target, to]))
  }

  /** What else is to be done again where something was said or taken back. */
  function followUp(correction: Correction): void {
    if (correction.kind === 'link') decide(correction)
    if (correction.kind !== 'plan') return
    const { value } = correction
    const editions =
      'editions' in value ? value.editions : ('together' in value ? value.together : value.apart).flat()
    markStale(db, editions)
  }

  return {
    /** Everything that was ever said, in the order in which it was. */
    async corrections(): Promise<Correction[]> {
      const schemas = await import('../model/schemas.ts')
      return db
        .all(sqlite.selectFrom('corrections').selectAll().orderBy('seq').orderBy('correction_id'))
        .map((row) => schemas.Correction.parse(correctionOf(row)))
    },

    /** Changes what is said, and with it what was read; what was concluded of it is to be reconciled. */
    async changeCorrections(change: CorrectionChange): Promise<void> {
      const schemas = await import('../model/schemas.ts')
      const { undone, readAt = '' } = change
      const said = (change.said ?? []).map((each) => schemas.Correction.parse(each))
      const readings = (change.readings ?? []).map((each) => ({
        ...each,
        reading: schemas.EditionReading.parse(each.reading),
      }))
      const taken = (await this.corrections()).filter(({ correctionId }) =>
        undone?.ids.includes(correctionId),
      )
      db.write(() => {
        say(said)
        for (const { correctionId } of taken) {
          db.run(
            sqlite
              .updateTable('corrections')
              .set({ undone_at: undone!.at, undone_by: undone!.by })
              .where('correction_id', '=', correctionId),
          )
        }
        for (const each of [...said, ...taken]) followUp(each)
        for (const editionId of change.takenOut ?? []) writer.takeOut(editionId)
        for (const { reading, sketch, importedAt } of readings) {
          writer.put(reading, sketch, importedAt, readAt)
        }
      })
    },

    /** Every ruling in force, in the order of the actions. */
    async decisions(): Promise<Decision[]> {
      const schemas = await import('../model/schemas.ts')
      return db
        .all(sqlite.selectFrom('decisions').selectAll().orderBy('from_action_id').orderBy('to_action_id'))
        .map((row) =>
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
      await this.changeCorrections({ said })
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

function editionsOfActions(db: Database, actionIds: readonly string[]): string[] {
  return db
    .all(
      sqlite
        .selectFrom('read_actions')
        .innerJoin('read_editions', 'read_editions.edition_no', 'read_actions.edition_no')
        .select('read_editions.edition_id')
        .where('read_actions.action_id', 'in', actionIds),
    )
    .map((row) => row.edition_id)
}
