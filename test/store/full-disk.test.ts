import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../src/model/index.ts'
import { openDatabase } from '../../src/store/database.ts'
import { emptyFolder } from '../support/folder.ts'

describe('a disk that is full', () => {
  it('is one clear sentence, and what was stored before is still there', async () => {
    const file = join(emptyFolder(), 'plans.db')
    const db = await openDatabase(file, { mostPages: 60 })
    const row = (number: number) => ({
      plan_id: `pl_${number}`,
      title: 'x'.repeat(20_000),
      body: null,
      stale: 0,
      regroup: 0,
      loaded_at: '',
    })
    await db.write(() => db.insert('found_plans', [row(0)]))
    const fill = db.write(() =>
      db.insert(
        'found_plans',
        Array.from({ length: 100 }, (_, index) => row(index + 1)),
      ),
    )
    await expect(fill).rejects.toThrow(StoreError)
    await expect(fill).rejects.toThrow(/^the disk that holds .*plans\.db is full; make room and run again/)
    await db.close()
    const again = await openDatabase(file)
    await again.write(() => again.insert('found_plans', [row(1)]))
    await again.close()
  })
})
