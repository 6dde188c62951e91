import { expect, test } from 'vitest'
import { columns, due, owner, rag } from '../../scripts/families/author.ts'
import { expectedLinks } from '../../scripts/families/links.ts'
import type { Action, Edition, Family } from '../../scripts/families/model.ts'
import { print } from '../../scripts/families/printed.ts'
import { renderers } from '../../scripts/families/renderers.ts'
import { expectedEdition } from '../../scripts/families/truth.ts'

const LONG =
  'Walk every corridor of both sites with the fire officer and close the gaps round pipes and cables.'

const action = (changes: Partial<Action>): Action => ({
  key: 'a',
  ref: '1',
  action: [LONG],
  owner: owner('Site Manager'),
  due: due('31/03/12', 'due 2012-03-31'),
  rag: rag('A'),
  ...changes,
})

const edition = (id: string, actions: Action[]): Edition => ({
  id,
  titleLines: [`Fire Safety Plan ${id}`],
  dated: { text: id, earliest: id, on: id, precision: 'day' },
  running: [['Fire Safety Plan']],
  intro: [],
  forms: ['tabs'],
  sections: [
    {
      heading: 'Buildings',
      notes: [],
      columns: columns('No.: reference | Finding: area | Action: action | Lead: owner | Due: due | RAG: rag'),
      areas: [{ words: 'Doors were wedged open.', source: 'Fire audit', actions }],
    },
  ],
})

const family = (...editions: Edition[]): Family => ({
  id: 'fire',
  body: 'Fenwick Hall',
  title: 'Fire Safety Plan',
  editions,
  relations: [],
})

const render = (form: keyof typeof renderers, ...actions: Action[]): string => {
  const one = edition('2012-01-09', actions)
  return renderers[form].render(print(family(one), one))
}

test('a row cut by a page break goes on overleaf under the running title and the header', () => {
  const lines = render('tabs', action({ page: 'cut' }))
    .trim()
    .split('\n')
  const header = 'No.\tFinding\tAction\tLead\tDue\tRAG'
  expect(lines.filter((line) => line === header)).toHaveLength(2)
  const rows = lines.filter((line) => line.includes('\t') && line !== header)
  expect(rows.map((row) => row.split('\t')[2]).join(' ')).toBe(LONG)
  expect(rows[1]?.split('\t')[0]).toBe('')
})

test('the layout form keeps its columns aligned and ends pages with a form feed', () => {
  const text = render('layout', action({ page: 'cut' }), action({ key: 'b', ref: '2' }))
  expect(text).toContain('\f')
  const starts = text.split('\n').flatMap((line) => (/^\d/.test(line) ? [line.indexOf('Walk')] : []))
  expect(new Set(starts).size).toBe(1)
})

test('markup of each form', () => {
  const struck = action({
    due: due('~~31/03/12~~ 30/06/12', 'due 2012-03-31', 'revised 2012-06-30'),
    action: ['A & B', 'C'],
  })
  expect(render('tabs', struck)).toContain('<p>A & B</p> <p>C</p>')
  expect(render('html', struck)).toContain('<p>A &amp; B</p><p>C</p>')
  expect(render('html', struck)).toContain(
    '<td><s>31/03/12</s> 30/06/12</td><td style="background-color: #f6b26b">A</td>',
  )
  expect(render('pipes', struck)).toContain('| A & B<br>C | Site Manager | ~~31/03/12~~ 30/06/12 | A |')
  expect(render('csv', struck)).toContain('"A & B\nC",Site Manager,31/03/12 30/06/12,A')
})

test('areas merged with the one above span rows in HTML and are blank elsewhere', () => {
  const two = [action({}), action({ key: 'b', ref: '2' })]
  expect(render('html', ...two)).toContain('<td rowspan="2">Doors were wedged open. (Fire audit)</td>')
  expect(render('pipes', ...two)).toContain(`| 2 |  | ${LONG}`)
})

test('the truth is what a careful reader takes from the page', () => {
  const one = edition('2012-01-09', [
    action({ areaAgain: 'Doors were wedged, open.' }),
    action({
      key: 'b',
      action: ['Lead:', 'x', 'y'],
      bulleted: true,
      due: due('Complete 02/01/12', 'completed 2012-01-02'),
    }),
  ])
  const { records } = expectedEdition(family(one), one, [])
  expect(records[0]).toMatchObject({
    position: 1,
    section: 'Buildings',
    ref: '1',
    area: 'Doors were wedged, open.',
    source: 'Fire audit',
    dueOn: '2012-03-31',
    status: 'unknown',
    rag: 'amber',
  })
  expect(records[1]).toMatchObject({
    area: 'Doors were wedged, open.',
    steps: ['x', 'y'],
    dueOn: null,
    completedOn: '2012-01-02',
    status: 'complete',
  })
})

test('each move of a date is told once, though later editions print the whole chain', () => {
  const links = expectedLinks(
    family(
      edition('2012-01-09', [action({})]),
      edition('2012-06-11', [
        action({ due: due('31/03/12 30/09/12', 'due 2012-03-31', 'revised 2012-09-30') }),
      ]),
      edition('2012-11-12', [
        action({
          due: due(
            '31/03/12 30/09/12 31/12/12',
            'due 2012-03-31',
            'revised 2012-09-30',
            'revised 2012-12-31',
          ),
        }),
      ]),
      edition('2013-02-11', [action({ due: due('29/03/13', 'due 2013-03-29') })]),
    ),
  )
  expect(links.threads).toEqual([
    [
      ['2012-01-09', 1],
      ['2012-06-11', 1],
      ['2012-11-12', 1],
      ['2013-02-11', 1],
    ],
  ])
  expect(links.revisions.map(({ toOn, days, kind, declared }) => [toOn, days, kind, declared])).toEqual([
    ['2012-09-30', 183, 'slipped', true],
    ['2012-12-31', 92, 'slipped', true],
    ['2013-03-29', 88, 'slipped', false],
  ])
})
