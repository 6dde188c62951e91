import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'

describe('the place of a database', () => {
  it('is refused where it is an address of another kind, and nothing is made under its name', async () => {
    await expect(openDatabase('mysql://plans:secret@host/db')).rejects.toThrow(
      'mysql://plans@host/db is no database that Plandrift knows; name a file, or postgres://USER@HOST/DATABASE',
    )
    expect(existsSync('mysql:')).toBe(false)
  })
})
