import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { audit } from '../../src/answers.ts'
import { askedBy } from '../../src/serve/answers/asked.ts'
import { auditBody, tooMany } from '../../src/serve/answers/audit-view.ts'
import { waterfall } from '../../src/serve/doubts/waterfall.ts'
import { listPlans } from '../../src/serve/plans/list.ts'
import { openStore } from '../../src/store/index.ts'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'
import { doubtfulPlan } from '../support/plans.ts'
import { workbenchOn } from '../support/workbench.ts'

/** An element that leads elsewhere. */
type Linking = { getAttribute(name: string): string | null }

const documentOf = async (answer: Promise<Response>) => parseHTML(await (await answer).text()).document

describe('the audit in the workbench', () => {
  it.each([
    ['', []],
    ['?kind=silent&min-days=90', ['--kind', 'silent', '--min-days', '90']],
    ['?kind=silent&kind=complete', ['--kind', 'silent']],
    ['?owner=head', ['--owner', 'head']],
    ['?in-doubt=1', ['--in-doubt']],
    ['?as-at=2011-12-31', ['--as-at', '2011-12-31']],
  ])('asked by “%s” tells of the actions that the command does', async (query, options) => {
    const file = await databaseWith(doubtfulPlan())
    const { request } = await workbenchOn(file)
    const document = await documentOf(request(`/audit${query}`))
    const { out } = await plandrift(['audit', ...options, '--json', '--db', file])
    const { plans } = JSON.parse(out) as { plans: { actions: { thread_id: string }[] }[] }
    const told = plans.flatMap(({ actions }) => actions.map(({ thread_id }) => thread_id))
    expect(told.length).toBeGreaterThan(0)
    expect([...document.querySelectorAll('table.actions tbody tr')].map(({ id }) => id)).toEqual(told)
  })

  it('leads from every figure to its actions, from every action to its story and to its words', async () => {
    const file = await databaseWith(doubtfulPlan())
    const { request } = await workbenchOn(file)
    const document = await documentOf(request('/audit'))
    for (const link of document.querySelectorAll('#report a')) {
      const address = link.getAttribute('href')!
      if (address.startsWith('#')) expect(document.querySelector(address)).not.toBeNull()
      else expect([address, (await request(address)).status]).toEqual([address, 200])
    }
    const parts: Linking[] = [...document.querySelectorAll('#report [data-load]')]
    const evidence = await Promise.all(
      parts.map(async (part) => (await request(part.getAttribute('data-load')!)).text()),
    )
    const places = evidence.flatMap((text) =>
      [...text.matchAll(/href="(\/editions\/[^"]+)"/g)].map(([, place]) => place!),
    )
    expect(places.length).toBeGreaterThan(5)
    for (const place of new Set(places)) expect((await request(place)).status).toBe(200)
    expect(document.querySelectorAll('#report .doubt').length).toBeGreaterThan(1)
  })

  it('of many actions leaves each plan’s section until it comes into view, asked for as the whole is', async () => {
    const { request } = await workbenchOn(await databaseWith())
    const store = await openStore(await databaseWith())
    const told = await audit(store)
    await store.close()
    const many = { ...told, summary: { ...told.summary, actions: 1000 } }
    const { document } = parseHTML(
      `<main>${auditBody(many, new URLSearchParams('kind=slipped')).text}</main>`,
    )
    expect(document.querySelector('table.actions')).toBeNull()
    const address = document.querySelector('section .lazy')!.getAttribute('data-load')!
    expect(address).toContain('kind=slipped')
    const section = await documentOf(request(address))
    expect(section.querySelectorAll('table.actions tbody tr').length).toBe(
      told.plans[0]!.actions.filter(({ findings }) => findings.includes('slipped')).length,
    )
  })

  it('offers the plans where there are more actions than a page can show', async () => {
    const store = await openStore(await databaseWith())
    const { plans } = await listPlans(store)
    await store.close()
    const { document } = parseHTML(tooMany(plans).text)
    expect(document.querySelector('td a')!.getAttribute('href')).toBe(`/audit?plan=${plans[0]!.plan.plan_id}`)
    expect(document.querySelector('a[href="/audit?all=1"]')).not.toBeNull()
  })

  it.each([
    ['as-at=31/03/2012', /is no day; write it as 2012-03-31/],
    ['as-at=2012-02-40', /is no day/],
    ['min-days=many', /is no number of days/],
  ])('refuses %s in a sentence', (query, sentence) => {
    expect(() => askedBy(new URLSearchParams(query))).toThrow(sentence)
  })
})

describe('a story', () => {
  it('is found by the id of a thread or of an action, with what its links rest on and where to decide', async () => {
    const { editions, plan } = doubtfulPlan()
    const { request } = await workbenchOn(await databaseWith({ editions, plan }))
    const { threadId, actionIds } = plan.threads[1]!
    for (const id of [threadId, actionIds[0]]) {
      const document = await documentOf(request(`/actions/${id}`))
      expect(document.querySelector('h1 .doubt')!.textContent).toBe('? 1 link unconfirmed, sure 0.62')
      expect(document.querySelectorAll('ol > li').length).toBe(3)
      expect(document.querySelector(`a[href="/doubts?thread=${threadId}"]`)).not.toBeNull()
      expect(document.querySelectorAll('.waterfall').length).toBeGreaterThan(0)
    }
  })

  it('that is not there is said in a sentence', async () => {
    const { request } = await workbenchOn(await databaseWith())
    const answer = await request('/actions/th_0000000000000000')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('there is no action or thread th_0000000000000000')
  })
})

describe('the waterfall', () => {
  it('adds the weights up, each bar where the one before it ended', () => {
    const { document } = parseHTML(
      waterfall([
        { comparison: 'prior', value: null, weight: -4 },
        { comparison: 'words', value: 0.9, weight: 6 },
        { comparison: 'owner', value: 0, weight: -0.5 },
      ]).text,
    )
    const bars = [...document.querySelectorAll('rect')].map((each) => {
      const [x, width] = ['x', 'width'].map((name) => Number(each.getAttribute(name)))
      return { left: x!, right: x! + width!, kind: each.getAttribute('class') }
    })
    expect(bars.map(({ kind }) => kind)).toEqual(['against', 'for', 'against', 'for'])
    expect(bars[1]!.left).toBeCloseTo(bars[0]!.left, 1)
    expect(bars[2]!.right).toBeCloseTo(bars[1]!.right, 1)
    expect(document.querySelector('.sum .n')!.textContent).toBe('+1.5')
  })
})
