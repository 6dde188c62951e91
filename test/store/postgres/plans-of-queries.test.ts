import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openStore } from '../../../src/store/index.ts'
import { emptyPostgres } from '../../support/database.ts'

/** 500 plans of four editions of 50 actions, as large as a scan of them is felt. */
const FILLED = `
INSERT INTO read_editions (edition_no, edition_id, sha256, source_file, media_type, title_places, told, sketch, actions, imported_at)
SELECT e, 'ed_' || e, lpad(e::text, 64, '0'), 'x', 'text/plain', '[]', '{}', '{}', 50, '2026-01-02T03:04:05Z'
FROM generate_series(1, 2000) e;
INSERT INTO read_actions (action_no, action_id, edition_no, position, action, due_on, status, extra, table_no, row_no, confidence)
SELECT a, 'ac_' || a, (a - 1) / 50 + 1, (a - 1) % 50 + 1, 'Write to ward ' || a, '2014-02-01', 'unknown', '[]', 1, 1, 0.9
FROM generate_series(1, 100000) a;
INSERT INTO read_dates (action_no, seq, role, precision, text, implied, rule, marks)
SELECT a, 1, 'due', 'day', '1 Feb 2014', '[]', 'x', '[]' FROM generate_series(1, 100000) a;
INSERT INTO read_owners SELECT a, 1, 'role', 'Clerk ' || a % 100 FROM generate_series(1, 100000) a;
INSERT INTO read_cells (action_no, seq, place, role, header, text)
SELECT a, s, 1, 'action', 'Action', 'Write' FROM generate_series(1, 100000) a, generate_series(1, 2) s;
INSERT INTO found_plans SELECT 'pl_' || p FROM generate_series(1, 500) p;
INSERT INTO found_editions (edition_no, plan_id, dated_on, seq)
SELECT e, 'pl_' || (e - 1) / 4 + 1, '2014-01-0' || (e - 1) % 4 + 1, (e - 1) % 4 + 1 FROM generate_series(1, 2000) e;
INSERT INTO found_threads (thread_id, plan_id, editions, outcome)
SELECT 'th_' || t, 'pl_' || (t - 1) / 50 + 1, 4, 'open' FROM generate_series(1, 25000) t;
INSERT INTO found_members
SELECT 'th_' || (a - 1) / 200 * 50 + (a - 1) % 50 + 1, (a - 1) / 50 % 4 + 1, a, (a - 1) / 50 + 1
FROM generate_series(1, 100000) a;
INSERT INTO found_links
SELECT a, a + 50, 'same', 'pl_' || (a - 1) / 200 + 1, 0.9, 'accepted', 'rule', '[]'
FROM generate_series(1, 100000) a WHERE (a - 1) / 50 % 4 < 3;
INSERT INTO found_revisions
SELECT 'th_' || t, 1, (t - 1) / 50 * 4 + 1, (t - 1) / 50 * 4 + 2, '2014-02-01', '2014-03-01', 28, 28, 28, 'slipped', 0, 0, 'x'
FROM generate_series(1, 25000) t;
INSERT INTO edition_issues SELECT e, 'read', s, 'x', 'info', 'x' FROM generate_series(1, 2000) e, generate_series(1, 10) s;
ANALYZE;
`

type PlanNode = { 'Node Type': string; 'Relation Name'?: string; Plans?: PlanNode[] }

const scans = (node: PlanNode): string[] => [
  ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name']!] : []),
  ...(node.Plans ?? []).flatMap(scans),
]

describe.skipIf(inject('postgres') === null)('a large database on a server', () => {
  let client: Client
  beforeAll(async () => {
    const address = await emptyPostgres()
    await (await openStore(address)).close()
    client = new Client({ connectionString: address, options: '-c search_path=plandrift' })
    await client.connect()
    await client.query(FILLED)
  })
  afterAll(() => client?.end())

  it.each([
    "SELECT * FROM plans WHERE plan_id = 'pl_7'",
    "SELECT * FROM editions WHERE edition_id = 'ed_7'",
    "SELECT * FROM editions WHERE plan_id = 'pl_7'",
    "SELECT * FROM actions WHERE plan_id = 'pl_7' ORDER BY edition_id, position",
    "SELECT * FROM actions WHERE edition_id = 'ed_7'",
    "SELECT * FROM actions WHERE thread_id = 'th_7'",
    "SELECT * FROM actions WHERE action_id >= 'ac_77777' AND action_id < 'ac_77777g'",
    "SELECT * FROM action_dates WHERE action_id = 'ac_77'",
    "SELECT * FROM action_owners WHERE action_id IN (SELECT action_id FROM actions WHERE plan_id = 'pl_7')",
    "SELECT * FROM cells WHERE action_id IN (SELECT action_id FROM actions WHERE plan_id = 'pl_7') AND place = 1",
    "SELECT * FROM links WHERE plan_id = 'pl_7'",
    "SELECT * FROM links WHERE from_action_id = 'ac_77'",
    "SELECT * FROM links WHERE to_action_id = 'ac_77'",
    "SELECT * FROM threads WHERE thread_id = 'th_7'",
    "SELECT * FROM slippage WHERE plan_id = 'pl_7'",
    "SELECT * FROM revisions WHERE thread_id IN (SELECT thread_id FROM slippage WHERE plan_id = 'pl_7')",
    "SELECT * FROM issues WHERE edition_id IN ('ed_25', 'ed_26')",
    "SELECT * FROM dim_plan WHERE plan_id = 'pl_7'",
    "SELECT * FROM dim_edition WHERE plan_id = 'pl_7'",
    "SELECT * FROM dim_action WHERE action_id = 'ac_77'",
    "SELECT * FROM dim_action WHERE thread_id = 'th_7'",
    "SELECT * FROM fact_action WHERE plan_id = 'pl_7'",
    "SELECT * FROM fact_action WHERE action_id = 'ac_77'",
    "SELECT * FROM fact_revision WHERE plan_id = 'pl_7'",
  ])('is searched by its indexes for %s', async (query) => {
    const { rows: big } = await client.query('SELECT relname FROM pg_class WHERE reltuples > 1000')
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${query}`)
    const [{ Plan }] = rows[0]['QUERY PLAN'] as [{ Plan: PlanNode }]
    const names = new Set(big.map(({ relname }) => relname as string))
    expect(scans(Plan).filter((name) => names.has(name))).toEqual([])
  })

  it('says what its relations and columns mean', async () => {
    const { rows } = await client.query(
      "SELECT obj_description('slippage'::regclass) AS slippage, col_description('actions'::regclass, 1) AS action_id, obj_description('decisions'::regclass) AS decisions",
    )
    expect(rows[0]).toEqual({
      slippage: expect.stringMatching(/thread/),
      action_id: 'Identifies the action in this edition; derived from the edition and the place.',
      decisions: expect.any(String),
    })
  })
})
