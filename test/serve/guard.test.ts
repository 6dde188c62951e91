import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { guard } from '../../src/serve/safety/guard.ts'

const TOKEN = 'a-key-of-this-run'
const app = new Hono()
app.use(guard({ token: TOKEN, port: () => 4747 }))
app.get('/', (c) => c.text('in'))
app.get('/editions/x', (c) => c.text('in'))
app.post('/said', (c) => c.text('said'))

const OURS = 'http://127.0.0.1:4747'
const COOKIE = { cookie: `plandrift_4747=${TOKEN}` }

/** A request as it comes from a socket: its host is in a header. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(`${OURS}${path}`, { method, headers: { host: '127.0.0.1:4747', ...headers } })

describe('the door of the workbench', () => {
  it('lets in who has the key, once by the address and then by a cookie', async () => {
    const entered = await ask(`/editions/x?at=3&token=${TOKEN}`)
    expect(entered.status).toBe(302)
    expect(entered.headers.get('location')).toBe('/editions/x?at=3')
    expect(entered.headers.get('set-cookie')).toMatch(
      /^plandrift_4747=a-key-of-this-run; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect(await (await ask('/', COOKIE)).text()).toBe('in')
  })

  it.each([
    ['no key', '/', {}],
    ['another run’s key', '/?token=another', {}],
    ['another run’s cookie', '/', { cookie: 'plandrift_4747=another' }],
    ['the cookie of another port', '/', { cookie: `plandrift_4748=${TOKEN}` }],
  ])('refuses %s, in a sentence', async (_, path, headers) => {
    const refused = await ask(path, headers)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Open the address that “plandrift serve” printed')
  })

  it.each([
    ['another host name', { host: 'evil.example' }],
    ['a name that points here', { host: 'evil.example:4747' }],
    ['another port', { host: '127.0.0.1:80' }],
    ['no host', { host: '' }],
  ])('refuses %s, whatever the key', async (_, headers) => {
    expect((await ask('/', { ...COOKIE, ...headers })).status).toBe(403)
  })

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:8080' }],
    ['a sandboxed page', { origin: 'null' }],
    ['nobody knows where', {}],
  ])('refuses what is sent from %s', async (_, headers) => {
    expect((await ask('/said', { ...COOKIE, ...headers }, 'POST')).status).toBe(403)
  })

  it('takes what its own page sends', async () => {
    expect(await (await ask('/said', { ...COOKIE, origin: OURS }, 'POST')).text()).toBe('said')
  })

  it('tells browsers to run and fetch nothing from elsewhere', async () => {
    for (const answer of [await ask('/', COOKIE), await ask('/')]) {
      const policy = answer.headers.get('content-security-policy')
      expect(policy).toContain("default-src 'none'; script-src 'self'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  it('does not put the words of an address into the refusal as they are', async () => {
    const text = await (await ask('/?x="><script>alert(1)</script>')).text()
    expect(text).not.toContain('<script>alert')
  })
})
