import { describe, expect, it } from 'vitest'
import type { EditionReading } from '../../../src/model/index.ts'
import { readEdition } from '../../../src/read.ts'

const TABLE = `
| Ref | Action | Owner | Due date | Status |
|---|---|---|---|---|
| 1 | Mend the pump in the lower yard | Works Manager | 30 June 2014 | In progress |
| 2 | Count the keys every week | Duty Officer | by end July | Not started |
| 3 | Print the new rota | Clerk | 30 September 2014 | Not started |
`

const read = (head: string, name = 'plan.md', table = TABLE): Promise<EditionReading> =>
  readEdition({ name, bytes: new TextEncoder().encode(`${head}\n${table}`) })

const issuesOf = ({ issues }: EditionReading, code: string): string[] =>
  issues.filter((each) => each.code === code).map(({ message }) => message)

describe('doubt of the date of an edition', () => {
  it('is none where the witnesses agree', async () => {
    const reading = await read('# Pump Plan, 3 March 2014\n\nKelder Council', 'Pump plan 2014-03-03.md')
    expect(issuesOf(reading, 'edition-date-doubtful')).toEqual([])
    expect(reading.dated?.on).toBe('2014-03-03')
  })

  it('says what else it may be, and lowers the confidence in the rows', async () => {
    const reading = await read('# Pump Plan, 3 March 2014\n\nKelder Council', 'Pump plan 2013-11-04.md')
    const sure = await read('# Pump Plan, 3 March 2014\n\nKelder Council')
    expect(reading.dated?.on).toBe('2014-03-03')
    expect(issuesOf(reading, 'edition-date-doubtful')).toEqual([
      'It is doubtful of which date this edition is: “3 March 2014” in its title was taken, but “2013-11-04” in the file’s name may be meant; tell it with --dated or in plans.csv.',
    ])
    reading.records.forEach(({ confidence }, index) => {
      expect(confidence).toBeLessThan(sure.records[index]!.confidence)
    })
    // A year that was taken from the edition's date rests on it the more.
    const [printed, counted] = reading.records.map(
      ({ confidence }, index) => confidence / sure.records[index]!.confidence,
    )
    expect(counted).toBeLessThan(printed!)
  })

  it('is said of a century that nothing confirms', async () => {
    const vague = '| Action | Owner | Due |\n|---|---|---|\n| Mend the pump | Clerk | end of May |\n'
    const reading = await read('# Pump Action Plan\n\nUpdated 03/03/14', 'plan.md', vague)
    expect(reading.dated?.on).toBe('2014-03-03')
    expect(issuesOf(reading, 'edition-date-doubtful')[0]).toContain(
      'its century is not printed in “03/03/14”',
    )
    expect(issuesOf(await read('# Pump Plan\n\nUpdated 03/03/14'), 'edition-date-doubtful')).toEqual([])
  })
})

describe('parts of dates that are not printed', () => {
  it('are said once an edition', async () => {
    const reading = await read('# Pump Plan, 3 March 2014')
    expect(issuesOf(reading, 'year-supplied')).toEqual([
      'The year is not printed in “end July”; it was taken from the dates beside it and that of the edition.',
    ])
  })

  it('are a doubt where no year tells the century', async () => {
    const short = TABLE.replaceAll(' 2014', '/14').replace('30 June/14', '30/06/14')
    const undated = await read('# Pump Plan', 'plan.md', short.replace('30 September/14', '30/09/14'))
    expect(issuesOf(undated, 'date-doubtful').join(' ')).toContain(
      'The century is not printed in “30/06/14” and 1 more',
    )
  })
})

describe('labels in cells', () => {
  it('tell the date above a table of actions', async () => {
    const sheet = [
      'Project title:,Glass roof,,Lead:,Bess Ware',
      'Version:,3,,Last updated date:,05/03/2014',
      'No,Action,Owner,Due date,Status',
      '1,Order the glass a month sooner,Bess Ware,30/04/2014,Open',
      '2,Keep a spare element in the shed,Bess Ware,15/05/2014,Open',
    ].join('\n')
    const reading = await readEdition({ name: 'log.csv', bytes: new TextEncoder().encode(sheet) })
    expect(reading.dated).toMatchObject({ on: '2014-03-05', from: 'header' })
  })
})

describe('a person', () => {
  it('outranks what the document says', async () => {
    const reading = await readEdition(
      { name: 'plan.md', bytes: new TextEncoder().encode(`# Pump Plan, 3 March 2014\n${TABLE}`) },
      { told: { plan: 'The pumps', body: 'Wend Council', dated: '2014-05' } },
    )
    expect([reading.title, reading.body, reading.dated?.on]).toEqual([
      'The pumps',
      'Wend Council',
      '2014-05-31',
    ])
    expect(issuesOf(reading, 'edition-date-doubtful')).toEqual([])
  })
})
