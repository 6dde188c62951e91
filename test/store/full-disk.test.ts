import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../src/model/index.ts'
import { openDatabase } from '../../src/store/database.ts'
import { emptyFolder } from '../support/folder.ts'

describe('a disk that is full', () => {
  it('is one clear sentence, and what was stored before is still there', () => {
    const file = join(emptyFolder(), 'plans.db')
    const db = openDatabase(file, { mostPages: 60 })
    const insert = db.inserter('found_plans')
    const row = (number: number) => ({
      plan_id: `pl_${number}`,
      title: 'x'.repeat(20_000),
      body: null,
      stale: 0,
      regroup: 0,
    })
    db.write(() => insert(row(0)))
    const fill = () =>
      db.write(() => {
        for (let number = 1; number < 100; number++) insert(row(number))
      })
    expect(fill).toThrow(StoreError)
    expect(fill).toThrow(/^the disk that holds .*plans\.db is full; make room and run again/)
    db.close()
    const again = openDatabase(file)
    again.write(() => again.inserter('found_plans')(row(1)))
    again.close()
  })
})
