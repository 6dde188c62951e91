import { describe, expect, it } from 'vitest'
import { isPostgres, withoutPassword } from '../../src/util/database-address.ts'

describe('the address of a database', () => {
  it.each([
    ['data/plans.db', 'data/plans.db'],
    ['postgres://plans@host/db', 'postgres://plans@host/db'],
    ['postgres://plans:secret@host:5432/db', 'postgres://plans@host:5432/db'],
    ['postgresql://plans:s/e@c:ret@host/db?sslmode=require', 'postgresql://plans@host/db?sslmode=require'],
    ['mysql://plans:secret@host/db', 'mysql://plans@host/db'],
    ['postgres:///db?user=plans&password=secret&host=/run', 'postgres:///db?user=plans&password=…&host=/run'],
  ])('%s is shown without its password', (where, shown) => expect(withoutPassword(where)).toBe(shown))

  it('is a server’s by its beginning', () => {
    expect(['postgres://h/d', 'POSTGRESQL://h/d', 'postgres.db', 'C:\\plans.db'].map(isPostgres)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
