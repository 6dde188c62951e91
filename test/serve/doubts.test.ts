import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { causeOf } from '../../src/serve/doubts/causes.ts'
import { type Doubt, type DoubtGroup, queueOf } from '../../src/serve/doubts/queue.ts'
import { identicalIn } from '../../src/serve/doubts/rulings.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { databaseWith, importedInto } from '../support/database.ts'
import { emptyFolder, sharedFolder } from '../support/folder.ts'
import { samplePlan } from '../support/plans.ts'
import { workbenchOn } from '../support/workbench.ts'

const WHO = { by: 'M. Okafor', reason: 'Read side by side' }
const FAMILIES = join(import.meta.dirname, '../../fixtures/families')

const shared = sharedFolder()
let imported: string
beforeAll(async () => {
  imported = await importedInto(
    shared,
    ...['2013-03.txt', '2013-08.html', '2014-02.csv'].map((file) =>
      join(FAMILIES, 'harrowmere-hospitals', file),
    ),
    ...['2014-11-24.md', '2015-04-22.csv', '2015-11-18.md'].map((file) =>
      join(FAMILIES, 'larkfen-school', file),
    ),
  )
}, 60_000)

/** The same database for each test, which may change it. */
function copied(): string {
  const file = join(emptyFolder(), 'plans.db')
  copyFileSync(imported, file)
  return file
}

async function withStore<T>(file: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(file)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const queueIn = (file: string): Promise<DoubtGroup[]> => withStore(file, (store) => queueOf(store))

const formOf = ({ link }: DoubtGroup['doubts'][number]) => ({
  from: link.from_action_id,
  to: link.to_action_id,
  relation: link.relation,
})

describe('the queue of doubts', () => {
  it('has every link under review once, by plan and cause, the most slip days at stake first', async () => {
    const queue = await queueIn(imported)
    const doubts = queue.flatMap(({ doubts }) => doubts)
    const links = await withStore(imported, (store) => store.rows('links', { verdict: 'review' }))
    expect(doubts.length).toBe(links.length)
    expect(doubts.length).toBeGreaterThan(5)
    expect(new Set(queue.map(({ planId, cause }) => `${planId} ${cause}`)).size).toBe(queue.length)
    for (const group of queue) {
      const stakes = group.doubts.map(({ stake }) => stake)
      expect(stakes).toEqual(stakes.toSorted((a, b) => b - a))
    }
    const plans = queue.map(({ planId }) => planId)
    expect(plans.filter((plan, at) => plan !== plans[at - 1]).length).toBe(new Set(plans).size)
  })

  it('says why a pair is doubtful', () => {
    const because = (...evidence: [string, number][]) =>
      causeOf(
        {
          relation: 'same',
          evidence: evidence.map(([comparison, weight]) => ({ comparison, value: 1, weight })),
        },
        'Mend the gate',
        'Mend the old gate',
      )
    expect(causeOf({ relation: 'same', evidence: [] }, 'Mend the gate', 'mend  the gate.')).toBe('same-words')
    expect(causeOf({ relation: 'split', evidence: [] }, 'a', 'a')).toBe('split')
    expect(because(['alternatives', 0.2])).toBe('rivals')
    expect(because(['alternatives', 3], ['absence', -1.5])).toBe('returned')
    expect(because(['division', 0])).toBe('divided')
    expect(because(['words', 1])).toBe('reworded')
  })
})

describe('identical pairs', () => {
  const doubt = (from: string, to: string, words = 'Mend the gate', more: object = {}) =>
    ({
      link: { relation: 'same' },
      from: { action_id: from, action: 'Mend the gate', owner: 'Warden', ref: '1' },
      to: { action_id: to, action: words, owner: 'warden', ref: '1', ...more },
    }) as unknown as Doubt

  it('are those of one wording, owner and number, where neither action has another pair', () => {
    const found = identicalIn([
      doubt('a1', 'b1'),
      doubt('a2', 'b2', 'Mend the old gate'),
      doubt('a3', 'b3', 'mend the gate.', { owner: 'Clerk' }),
      doubt('a4', 'b4'),
      doubt('a4', 'b5'),
      doubt('a6', 'b6', 'Mend the gate!'),
    ])
    expect(found.map(({ from }) => from.action_id)).toEqual(['a1', 'a6'])
  })

  it('are accepted together, each as a ruling of its own', async () => {
    const { editions, plan } = samplePlan()
    const links = plan.links.map((link) => ({ ...link, verdict: 'review' as const, probability: 0.8 }))
    const file = await databaseWith({ editions, plan: { ...plan, links } })
    const identical = identicalIn((await queueIn(file)).flatMap(({ doubts }) => doubts)).length
    expect(identical).toBeGreaterThan(2)
    const { say } = await workbenchOn(file)
    const { pairs } = JSON.parse((await say('/doubts/identical', WHO)).text) as { pairs: string[] }
    expect(pairs.length).toBe(identical)
    const decisions = await withStore(file, (store) => store.decisions())
    expect(decisions.map(({ fromActionId, toActionId }) => `${fromActionId} ${toActionId}`)).toEqual(
      pairs.toSorted(),
    )
  })
})

describe('deciding', { timeout: 60_000 }, () => {
  it('saves each ruling with who and why, shows the next pair at once, and links the plan anew', async () => {
    const file = copied()
    const queue = await queueIn(file)
    const [first, second] = queue.flatMap(({ doubts }) => doubts)
    const { say, close } = await workbenchOn(file)
    const { status, text } = await say('/doubts/decide', { ...formOf(first!), ruling: 'different', ...WHO })
    expect(status).toBe(200)
    expect(text).toContain(`data-pair="${Object.values(formOf(second!)).join(' ')}"`)
    const decisions = await withStore(file, (store) => store.decisions())
    expect(decisions).toMatchObject([
      {
        fromActionId: first!.from.action_id,
        ruling: 'different',
        decidedBy: 'M. Okafor',
        reason: 'Read side by side',
      },
    ])
    await close()
    const link = await withStore(file, async (store) =>
      store.rows('links', { from_action_id: first!.from.action_id, to_action_id: first!.to.action_id }),
    )
    expect(link.filter(({ decided_by }) => decided_by === 'person')).toMatchObject([{ verdict: 'rejected' }])
  })

  it('does not write over what another browser ruled meanwhile, unless that was seen', async () => {
    const file = copied()
    const [first] = (await queueIn(file)).flatMap(({ doubts }) => doubts)
    const { say, request } = await workbenchOn(file)
    await say('/doubts/decide', { ...formOf(first!), ruling: 'same', by: 'A. Yule', reason: 'Seen' })
    const blind = await say('/doubts/decide', { ...formOf(first!), ruling: 'different', ...WHO })
    expect(blind).toMatchObject({
      status: 400,
      text: expect.stringContaining('A. Yule ruled “same” on this pair meanwhile'),
    })
    const page = await (await request(`/doubts/${Object.values(formOf(first!)).join('/')}`)).text()
    const ruled = /data-ruled="([^"]+)"/.exec(page)![1]!
    expect(
      await say('/doubts/decide', { ...formOf(first!), ruling: 'different', ruled, ...WHO }),
    ).toMatchObject({ status: 200 })
    expect(await withStore(file, (store) => store.decisions())).toMatchObject([{ ruling: 'different' }])
  })

  it('takes back the last', async () => {
    const file = copied()
    const [first] = (await queueIn(file)).flatMap(({ doubts }) => doubts)
    const { say } = await workbenchOn(file)
    await say('/doubts/decide', { ...formOf(first!), ruling: 'same', ...WHO })
    const pairs = `${first!.from.action_id} ${first!.to.action_id}`
    expect((await say('/doubts/undo', { pairs, ...WHO })).status).toBe(200)
    expect(await withStore(file, (store) => store.decisions())).toEqual([])
    expect((await queueIn(file)).flatMap(({ doubts }) => doubts).map(formOf)).toContainEqual(formOf(first!))
  })

  it('takes another instead, and says that this pair is not the same', async () => {
    const file = copied()
    const { say, request } = await workbenchOn(file)
    const doubts = (await queueIn(file)).flatMap((group) => group.doubts)
    let found: { rivals: Doubt; instead: string } | undefined
    for (const doubt of doubts) {
      const page = await (await request(`/doubts/${Object.values(formOf(doubt)).join('/')}`)).text()
      const [, other] = /data-instead="([^"]+)"/.exec(page) ?? []
      if (other !== undefined) found ??= { rivals: doubt, instead: other }
    }
    const { rivals, instead } = found!
    expect((await say('/doubts/decide', { ...formOf(rivals), instead, ...WHO })).status).toBe(200)
    const decisions = await withStore(file, (store) => store.decisions())
    const pairOf = (ruling: string) =>
      decisions
        .filter((each) => each.ruling === ruling)
        .map((each) => `${each.fromActionId} ${each.toActionId}`)
    expect(pairOf('same')).toEqual([instead])
    expect(pairOf('different')).toEqual([`${rivals.from.action_id} ${rivals.to.action_id}`])
  })

  it('goes on after the pair that is skipped, and around at the end', async () => {
    const { request } = await workbenchOn(copied())
    const all = (await queueIn(imported))
      .flatMap(({ doubts }) => doubts)
      .map((each) => Object.values(formOf(each)).join(' '))
    const pairAfter = async (key: string) =>
      /data-pair="([^"]+)"/.exec(
        await (await request(`/doubts/next?after=${encodeURIComponent(key)}`)).text(),
      )![1]
    expect(await pairAfter(all[0]!)).toBe(all[1])
    expect(await pairAfter(all.at(-1)!)).toBe(all[0])
  })

  it('goes on to the next where another ruling settled a pair, and saves nothing', async () => {
    const file = copied()
    const [first] = (await queueIn(file)).flatMap(({ doubts }) => doubts)
    const { say } = await workbenchOn(file)
    const gone = { ...formOf(first!), to: 'ac_0000000000000000' }
    const { status, text } = await say('/doubts/decide', { ...gone, ruling: 'same', ...WHO })
    expect([status, text]).toEqual([
      200,
      expect.stringMatching(/data-settled>.*not judged any more.*data-pair=/s),
    ])
    expect(await withStore(file, (store) => store.decisions())).toEqual([])
  })

  it.each([
    ['no name', { by: ' ' }, /say first who decides and why/],
    ['no reason', { reason: '' }, /say first who decides and why/],
    ['no such ruling', { ruling: 'perhaps' }, /is no ruling; say same, different/],
    ['a rival that is gone', { instead: 'ac_0 ac_1' }, /not there any more/],
  ])('refuses %s in a sentence, and saves nothing', async (_, wrong, sentence) => {
    const file = copied()
    const [first] = (await queueIn(file)).flatMap(({ doubts }) => doubts)
    const { say } = await workbenchOn(file)
    const { status, text } = await say('/doubts/decide', {
      ...formOf(first!),
      ruling: 'same',
      ...WHO,
      ...wrong,
    })
    expect([status, text]).toEqual([400, expect.stringMatching(sentence)])
    expect(await withStore(file, (store) => store.decisions())).toEqual([])
  })
})
