import { describe, expect, it } from 'vitest'
import { rewriteCalls } from '../../../src/store/dialects/postgres/calls.ts'
import { translated } from '../../../src/store/dialects/postgres/translate.ts'

describe('calls written anew', () => {
  it('are found in one another, whatever stands in their brackets and quotes', () => {
    const rules = { f: (a: string, b: string) => `${a.trim()}+${b?.trim()}`, g: () => null }
    expect(rewriteCalls("f(f(1, 2), ',)') - g(f(3, 4)) - of(1, 2)", rules)).toBe(
      "1+2+',)' - g(3+4) - of(1, 2)",
    )
    expect(() => rewriteCalls('f(1, (2)', rules)).toThrow('not closed')
  })
})

describe('SQL for PostgreSQL', () => {
  it.each([
    ['  a TEXT,\n  b REAL) STRICT, WITHOUT ROWID;', '  a text COLLATE "C",\n  b double precision);'],
    ['max(a, b)', 'greatest(a, b)'],
    ['max(a)', 'max(a)'],
    ['min(\n (SELECT min(x) FROM y), 1)', 'least(\n (SELECT min(x) FROM y), 1)'],
    ["iif(a < 1, 'x', b)", "CASE WHEN a < 1 THEN  'x' ELSE  b END"],
    ['CHECK (json_valid(told))', "CHECK (json_typeof((told)::json) <> '')"],
    ['coalesce(a.due_on < f.dated_on, 0)', 'coalesce(a.due_on < f.dated_on, false)'],
    ['coalesce(a, 0)', 'coalesce(a, 0)'],
    [', r.declared AS is_declared', ', r.declared <> 0 AS is_declared'],
    [', m.seq = t.n AS is_current', ', m.seq = t.n AS is_current'],
    ['DROP VIEW v; -- columns stay\nCREATE VIEW v AS', 'CREATE OR REPLACE VIEW v AS'],
    ['DROP VIEW v;\nCREATE VIEW v AS', 'DROP VIEW v;\nCREATE VIEW v AS'],
  ])('%s', (sql, expected) => expect(translated(sql)).toBe(expected))
})
