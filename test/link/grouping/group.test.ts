import { describe, expect, it } from 'vitest'
import { type CompareActions, type EditionSketch, groupEditions } from '../../../src/link/index.ts'
import { dueOn, issued, sketch } from '../records.ts'

const HOUSING = [
  'Inspect every fire door in the tower blocks before the winter',
  'Let the contract for boiler servicing to one supplier',
  'Publish the allocation rules in four languages',
  'Bring forty empty homes back into use through grants',
  'Reply to reports of damp within ten working days',
]
const PARKS = [
  'Renew the play surfaces at Millbrook and Eastfield',
  'Plant three hundred street trees along the ring road',
  'Train volunteers to run the walled garden on Sundays',
  'Repair the bandstand roof and reopen the café beside it',
  'Survey visitors to the country park every summer',
]

const plansOf = async (...input: Parameters<typeof groupEditions>) =>
  (await groupEditions(...input)).value
    .map(({ editions }) => editions.map(({ editionId }) => editionId))
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))

describe('groupEditions', () => {
  it('joins editions of one body and title, whatever date the title carries', async () => {
    const sketches = [
      sketch('b', [...HOUSING, PARKS[0]!], { title: 'Housing plan, June 2012', dated: issued('2012-06-01') }),
      sketch('a', HOUSING, { title: 'Housing Plan 2011 (final)', dated: issued('2011-06-01') }),
      sketch('c', PARKS, { title: 'Parks plan 2012', dated: issued('2012-06-01') }),
    ]
    expect(await plansOf(sketches, new Map())).toEqual([['a', 'b'], ['c']])
    expect(await groupEditions(sketches.toReversed(), new Map())).toEqual(
      await groupEditions(sketches, new Map()),
    )
  })

  it('joins editions whose title changed by what they hold', async () => {
    const sketches = [
      sketch('a', HOUSING, { title: 'Homes action plan', dated: issued('2011-06-01') }),
      sketch('b', HOUSING.slice(1), { title: 'Better neighbourhoods', dated: issued('2012-06-01') }),
    ]
    expect(await plansOf(sketches, new Map())).toEqual([['a', 'b']])
  })

  it('keeps like plans of two bodies, and two plans of one day, apart', async () => {
    const other = sketch('b', HOUSING, { body: 'Norcombe Council', dated: issued('2011-06-01') })
    expect(
      await plansOf([sketch('a', HOUSING, { dated: issued('2011-06-01') }), other], new Map()),
    ).toHaveLength(2)
    const sameDay = [
      sketch('a', [...HOUSING, PARKS[0]!], { title: 'Homes plan', dated: issued('2011-06-01') }),
      sketch('b', [...HOUSING.slice(0, 2), ...PARKS], { title: 'Places plan', dated: issued('2011-06-01') }),
    ]
    expect(await plansOf(sameDay, new Map())).toHaveLength(2)
  })

  it('lets a body that may be another, or is shortened, keep an edition from no plan', async () => {
    const [later, doubtful, short] = [
      sketch('a', HOUSING, { body: 'Ellerdale Borough Council', dated: issued('2012-06-01') }),
      {
        ...sketch('b', HOUSING, { body: 'Office of the Auditor', dated: issued('2011-06-01') }),
        bodyDoubtful: true as const,
      },
      sketch('c', HOUSING, { body: 'Ellerdale BC', dated: issued('2010-06-01') }),
    ]
    expect(await plansOf([later, doubtful, short], new Map())).toEqual([['c', 'b', 'a']])
  })

  it('joins no plans of two bodies by way of an edition that names none', async () => {
    const [one, other] = ['Ellerdale Council', 'Norcombe Council'].map((body, at) =>
      sketch(body, HOUSING, { body, dated: issued(`2011-0${at + 1}-01`) }),
    ) as [EditionSketch, EditionSketch]
    const between = sketch('x', [...HOUSING.slice(1), PARKS[0]!], { body: null, dated: issued('2011-03-01') })
    const plans = await plansOf([one, other, between], new Map())
    expect(plans.map((plan) => plan.length).toSorted((x, y) => x - y)).toEqual([1, 2])
  })

  it('takes a person’s word', async () => {
    const told = [
      sketch('a', HOUSING, { told: { plan: 'Estates' }, dated: issued('2011-06-01') }),
      sketch('b', PARKS, { told: { plan: 'Estates' }, title: 'Something else', dated: issued('2012-06-01') }),
      sketch('c', HOUSING, { told: { plan: 'Homes' }, dated: issued('2012-07-01') }),
    ]
    expect(await plansOf(told, new Map())).toEqual([['a', 'b'], ['c']])
  })

  it('recognises another copy of an edition, and keeps counting the same one', async () => {
    const pdf = sketch('a', HOUSING, { dated: issued('2011-06-01') })
    const word = sketch('b', HOUSING, { dated: issued('2011-06-01'), sourceFile: 'plan.docx' })
    const { value, issues } = await groupEditions([pdf, word], new Map())
    expect(value[0]!.editions.find(({ editionId }) => editionId === 'a')?.sameAs).toBe('b')
    expect(issues.map(({ code }) => code)).toContain('same-edition')
    const kept = await groupEditions([pdf, word], new Map(), new Map([['a', null]]))
    expect(kept.value[0]!.editions.find(({ editionId }) => editionId === 'b')?.sameAs).toBe('a')
  })

  describe('of one day, or of none', () => {
    const version = (id: string, months: number[], more: Parameters<typeof sketch>[2] = {}) =>
      sketch(id, HOUSING, { sourceFile: `${id}.csv`, ...more }, (at) =>
        dueOn(`2012-${String(months[at] ?? 9).padStart(2, '0')}-28`),
      )
    const order = async (...sketches: EditionSketch[]) => {
      const { value, issues } = await groupEditions(sketches, new Map())
      return {
        editions: value.map(({ editions }) =>
          editions.map(({ editionId, sameAs }) => `${editionId}${sameAs === null ? '' : ` as ${sameAs}`}`),
        ),
        said: issues
          .filter(({ code }) => code === 'edition-date-doubtful')
          .map(({ message }) => message.replace(/ Tell .*/, '')),
      }
    }
    const day = { dated: issued('2012-01-31') }

    it('takes files with other dates for editions, in the order that their dates tell', async () => {
      const [late, early] = [version('a', [5, 4], day), version('b', [3, 3], day)]
      expect(await order(late, early)).toEqual({
        editions: [['b', 'a']],
        said: ['a.csv is of one day with another edition; it was put after b.csv by its due dates.'],
      })
      expect(await order(version('a', [5, 4]), version('b', [3, 3]))).toEqual({
        editions: [['b', 'a']],
        said: ['a.csv has no date; it was put after b.csv by its due dates.'],
      })
    })

    it('takes them for copies only where they say the same', async () => {
      const one = version('a', [3, 3], day)
      expect((await order(one, version('b', [3, 3], day))).editions).toEqual([['a', 'b as a']])
      expect((await order(one, version('b', [3, 3]))).editions).toEqual([['a', 'b as a']])
      expect((await order(one, version('b', [3, 4]))).editions).toEqual([['a', 'b']])
      const other = version('c', [3, 9], { ...day, sourceFile: 'c.pdf' })
      expect((await order(one, version('b', [3, 3], day), other)).editions).toEqual([['a', 'b as a', 'c']])
    })

    it('puts an edition without a date where no due date goes back', async () => {
      const [first, third] = [version('a', [1], { dated: issued('2011-01-31') }), version('c', [5], day)]
      expect((await order(first, version('x', [3]), third)).editions).toEqual([['a', 'x', 'c']])
      expect((await order(first, version('x', [6]), third)).editions).toEqual([['a', 'c', 'x']])
    })

    it('takes papers of one day for versions of one plan where they have one title', async () => {
      const [one, other] = [HOUSING, [...HOUSING.slice(0, 3), ...PARKS.slice(0, 2)]]
      const titled = (title: string) => [
        sketch('a', one, { ...day, title: 'Homes plan' }),
        sketch('b', other, { ...day, title }),
      ]
      expect((await order(...titled('Homes plan'))).editions).toHaveLength(1)
      expect((await order(...titled('Estates plan'))).editions).toHaveLength(2)
    })
  })

  it('infers the place of an edition without a date, and says so', async () => {
    const grown = (count: number) => [...HOUSING.slice(count), ...PARKS.slice(0, count)]
    const sketches = [
      sketch('a', grown(0), { dated: issued('2010-06-01') }),
      sketch('b', grown(2)),
      sketch('c', grown(4), { dated: issued('2012-06-01') }),
    ]
    const { value, issues } = await groupEditions(sketches, new Map())
    expect(value[0]!.editions.map(({ editionId }) => editionId)).toEqual(['a', 'b', 'c'])
    expect(value[0]!.editions[1]!.dated).toMatchObject({
      earliest: '2010-06-01',
      on: '2012-06-01',
      from: 'inferred',
    })
    expect(issues.map(({ code }) => code)).toContain('edition-date-doubtful')
  })

  it('says where it is in doubt', async () => {
    const sketches = [
      sketch('a', HOUSING, { dated: issued('2011-06-01') }),
      sketch('b', PARKS, { dated: issued('2012-06-01') }),
    ]
    expect((await groupEditions(sketches, new Map())).issues.map(({ code }) => code)).toEqual([
      'plan-doubtful',
    ])
  })

  it('takes no title for evidence that any plan of the body may have', async () => {
    const named = (title: string) => [
      sketch('a', HOUSING, { dated: issued('2011-06-01'), title }),
      sketch('b', PARKS, { dated: issued('2012-06-01'), title }),
    ]
    const groups = async (title: string) => (await plansOf(named(title), new Map())).length
    expect(await groups('Action Plan')).toBe(2)
    expect(await groups('Harbour Renewal Action Plan')).toBe(1)
  })

  it('keeps the id a plan is known by, the smallest where plans are joined', async () => {
    const sketches = [
      sketch('a', HOUSING, { dated: issued('2010-06-01') }),
      sketch('b', HOUSING, { dated: issued('2011-06-01') }),
    ]
    const id = async (known: Map<string, string>) =>
      (await groupEditions(sketches, known)).value.map(({ planId }) => planId)
    expect(await id(new Map([['b', 'pl_2']]))).toEqual(['pl_2'])
    expect(
      await id(
        new Map([
          ['a', 'pl_3'],
          ['b', 'pl_2'],
        ]),
      ),
    ).toEqual(['pl_2'])
  })

  describe('where names and word pairs leave it open', () => {
    const open = [
      sketch('a', [...HOUSING, PARKS[0]!], { title: 'Homes plan', dated: issued('2011-06-01') }),
      sketch('b', [...PARKS, 'Paint the railings of the old cemetery in spring'], {
        title: 'Places plan',
        dated: issued('2012-06-01'),
      }),
    ]
    const compared: string[] = []
    const told = (actions: number, of: number): CompareActions => {
      compared.length = 0
      return async (earlier, later) => {
        compared.push(`${earlier.editionId} ${later.editionId}`)
        return { actions, of }
      }
    }

    it('goes by how many actions go on', async () => {
      expect(await plansOf(open, new Map(), new Map(), told(4, 6))).toEqual([['a', 'b']])
      expect(compared).toEqual(['a b'])
      expect(await plansOf(open.toReversed(), new Map(), new Map(), told(0, 6))).toEqual([['a'], ['b']])
      expect(compared).toEqual(['a b'])
    })

    it('joins nothing for one or two actions, and says what speaks for it', async () => {
      const { value, issues } = await groupEditions(open, new Map(), new Map(), told(2, 6))
      expect(value).toHaveLength(2)
      expect(issues.map(({ message }) => message)).toEqual([
        'Whether a.pdf and b.pdf are editions of one plan is doubtful: 2 of their actions are the same, of 6 that could be. Tell it with --plan or in a plans.csv beside the files.',
      ])
    })

    it('joins for a few actions among many, and says so', async () => {
      const { value, issues } = await groupEditions(open, new Map(), new Map(), told(8, 50))
      expect(value).toHaveLength(1)
      expect(issues.map(({ code }) => code)).toEqual(['plan-doubtful'])
    })

    it('asks nothing of editions that a person, a body or a day keeps apart', async () => {
      const [a, b] = open as [EditionSketch, EditionSketch]
      for (const other of [
        { ...b, body: 'Norcombe Council' },
        { ...b, dated: a.dated },
      ]) {
        expect(await plansOf([a, other], new Map(), new Map(), told(6, 6))).toHaveLength(2)
        expect(compared).toEqual([])
      }
      const ruled = [
        { ...a, told: { plan: 'Homes' } },
        { ...b, told: { plan: 'Places' } },
      ]
      expect(await plansOf(ruled, new Map(), new Map(), told(6, 6))).toHaveLength(2)
      expect(compared).toEqual([])
    })

    it('tells which is the earlier by their dates', async () => {
      const [a, b] = open as [EditionSketch, EditionSketch]
      await groupEditions([a, { ...b, dated: issued('2010-06-01') }], new Map(), new Map(), told(6, 6))
      expect(compared).toEqual(['b a'])
    })

    it('compares the same editions again, and no others, when they are known to be one plan', async () => {
      const series = [0, 1, 2].flatMap((at) => [
        { ...open[0]!, editionId: `a${at}`, dated: issued(`2011-0${at + 1}-01`) },
        { ...open[1]!, editionId: `b${at}`, dated: issued(`2012-0${at + 1}-01`) },
      ])
      const first = await groupEditions(series, new Map(), new Map(), told(8, 50))
      expect(first.value).toHaveLength(1)
      const asked = [...compared]
      expect(asked).toHaveLength(1)
      const known = new Map(series.map(({ editionId }) => [editionId, first.value[0]!.planId]))
      expect(await groupEditions(series, known, new Map(), told(8, 50))).toEqual(first)
      expect(compared).toEqual(asked)
    })

    it('keeps the id of what was one plan with most of it, and gives what else there is ids of its own', async () => {
      const [a, b] = open as [EditionSketch, EditionSketch]
      const {
        value: [plan],
      } = await groupEditions(open, new Map(), new Map(), told(4, 6))
      const known = new Map(open.map(({ editionId }) => [editionId, plan!.planId]))
      // Dated as the one and nearly in the words of the other.
      const late = sketch('n', [...HOUSING.slice(1), PARKS[0]!], { title: 'Dwellings plan', dated: b.dated })
      const { value } = await groupEditions([a, b, late], known, new Map(), told(5, 6))
      expect(value.find(({ planId }) => planId === plan!.planId)?.editions).toHaveLength(2)
      expect(new Set(value.map(({ planId }) => planId)).size).toBe(2)
      // A person's word takes them apart; the id goes with one of them, and to no other.
      const apart = [
        { ...a, told: { plan: 'Homes' } },
        { ...b, told: { plan: 'Places' } },
      ]
      const { value: two } = await groupEditions(apart, known)
      expect(new Set(two.map(({ planId }) => planId)).size).toBe(2)
      // The first edition, after which the plan is named, is another plan's now; the others keep the id.
      const others = new Map([...known, ['c', plan!.planId]])
      const moved = await groupEditions(
        [
          { ...a, told: { plan: 'Homes' } },
          { ...b, told: { plan: 'Places' } },
          { ...b, editionId: 'c', told: { plan: 'Places' }, dated: issued('2013-06-01') },
        ],
        others,
      )
      const idOf = (editionId: string) =>
        moved.value.find(({ editions }) => editions.some((each) => each.editionId === editionId))!.planId
      expect([idOf('b'), idOf('c')]).toEqual([plan!.planId, plan!.planId])
      expect(idOf('a')).not.toBe(plan!.planId)
    })

    it('compares no edition with all that are a little like it', async () => {
      const own = (at: number) => Array.from({ length: 150 }, (_, word) => `w${at}x${word}abc`).join(' ')
      const many = Array.from({ length: 12 }, (_, at) =>
        sketch(`m${10 + at}`, [PARKS[0]!, PARKS[1]!, own(at)], {
          title: `Plan for ${'abcdefghijkl'[at]!.repeat(5)}`,
          dated: issued(`2011-06-${10 + at}`),
        }),
      )
      await groupEditions(many, new Map(), new Map(), told(0, 6))
      expect(compared.length).toBeGreaterThanOrEqual(12)
      expect(compared.length).toBeLessThanOrEqual(12 * 3)
    })
  })
})
