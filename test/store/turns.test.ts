import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase, queries } from '../../src/store/database.ts'
import { emptyDatabase } from '../support/database.ts'

const row = (number: number) => ({
  plan_id: `pl_${number}`,
  title: null,
  body: null,
  stale: 0,
  regroup: 0,
  loaded_at: '',
})
const plans = queries.selectFrom('found_plans').select('plan_id').orderBy('plan_id')

async function freshDatabase() {
  const db = await openDatabase(await emptyDatabase())
  onTestFinished(() => db.close())
  return db
}

/** Gives others their turn. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('callers at once', () => {
  it('never see, or join, half of another’s write', async () => {
    const db = await freshDatabase()
    const write = db.write(async () => {
      await db.insert('found_plans', [row(1)])
      await pause()
      await db.insert('found_plans', [row(2)])
    })
    // Awaited from the start: it may fail before the others have looked.
    const failed = expect(
      db.write(async () => {
        await db.insert('found_plans', [row(3)])
        await pause()
        throw new Error('changed its mind')
      }),
    ).rejects.toThrow('changed its mind')
    const seen = await Promise.all([
      db.all(plans),
      db.snapshot(() => db.all(plans)),
      pause().then(() => db.all(plans)),
    ])
    for (const rows of seen) expect([0, 2]).toContain(rows.length)
    await write
    await failed
    expect((await db.all(plans)).map(({ plan_id }) => plan_id)).toEqual(['pl_1', 'pl_2'])
  })

  it('have one state each for as long as they look', async () => {
    const db = await freshDatabase()
    const both = Promise.withResolvers<void>()
    let looking = 0
    const look = async () => {
      const before = await db.all(plans)
      looking += 1
      if (looking === 2) both.resolve()
      await pause()
      const streamed = []
      for await (const each of db.iterate(plans)) streamed.push(each)
      return [before.length, streamed.length, await db.snapshot(async () => (await db.all(plans)).length)]
    }
    const looks = [db.snapshot(look), db.snapshot(look)]
    await both.promise
    const written = db.write(() => db.insert('found_plans', [row(1)]))
    expect(await Promise.all(looks)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
    await written
    expect(await db.all(plans)).toHaveLength(1)
  })

  it('may write together, a write inside another being a part of it', async () => {
    const db = await freshDatabase()
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        db.write(
          async () => {
            const [no] = await db.newNumbers('edition', 1)
            await db.write(() => db.insert('found_plans', [row(no! * 100 + number)]))
          },
          number % 2 ? { of: `thing ${number % 3}` } : {},
        ),
      ),
    )
    expect(await db.all(plans)).toHaveLength(20)
  })

  it('write in a write only', async () => {
    const db = await freshDatabase()
    await expect(db.insert('found_plans', [row(1)])).rejects.toThrow('in a transaction of `write` only')
    await expect(db.snapshot(() => db.insert('found_plans', [row(1)]))).rejects.toThrow('`write` only')
  })
})
