import { timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from '../../report/html/markup.ts'
import { bare } from '../page/shell.ts'

/** What is asked of whoever calls: the secret of this run, at the port it listens on. */
export interface Door {
  token: string
  /** Known once it listens. */
  port(): number
}

/** The names that the machine itself may be called by; any other is some site's that points here. */
const HOSTS = ['127.0.0.1', 'localhost']

/** Nothing comes from elsewhere and nothing is run but our own file; charts carry their style with them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A view that holds charts: their library writes style beside what it draws. No script gains by it. */
export const allowChartStyle = (c: Context): void =>
  c.header('Content-Security-Policy', POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"))

/**
 * Lets in only who has the address that the command printed, by one of the machine's own names: other sites' pages in
 * the same browser can neither read nor write (DNS rebinding, forged requests). The token in the address becomes a
 * cookie, so that no address that is shared holds it.
 */
export function guard(door: Door): MiddlewareHandler {
  return async (c, next) => {
    secure(c)
    const hosts = HOSTS.map((name) => `${name}:${door.port()}`)
    const host = c.req.header('host') ?? ''
    if (!hosts.includes(host))
      return refuse(c, 'Plandrift answers only by the name 127.0.0.1, on this machine.')
    const origin = c.req.header('origin')
    const isOurs = origin === undefined || hosts.some((each) => origin === `http://${each}`)
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isOurs || (!reads && origin === undefined)) {
      return refuse(c, 'This came from another page than Plandrift’s own, and was refused.')
    }
    const url = new URL(c.req.url)
    const given = url.searchParams.get('token')
    const cookie = `plandrift_${door.port()}`
    if (reads && given !== null && isSame(given, door.token)) {
      setCookie(c, cookie, door.token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      url.searchParams.delete('token')
      return c.redirect(`${url.pathname}${url.search}`)
    }
    if (!isSame(getCookie(c, cookie) ?? '', door.token)) {
      return refuse(
        c,
        'Open the address that “plandrift serve” printed; it holds the key to this page.',
        url.pathname + url.search,
      )
    }
    return next()
  }
}

function secure(c: Context): void {
  c.header('Content-Security-Policy', POLICY)
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('X-Frame-Options', 'DENY')
  c.header('Cross-Origin-Opener-Policy', 'same-origin')
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  // Not `no-referrer`: with it a browser no longer says where a form was sent from.
  c.header('Referrer-Policy', 'same-origin')
  c.header('Cache-Control', 'no-store')
}

/** A refusal. Who followed a link from another site is known after one more step within this one. */
const refuse = (c: Context, sentence: string, here?: string) =>
  c.html(
    bare(
      'Not let in',
      html`<p>${sentence}</p>${here === undefined ? null : html`<p>If you have opened it in this browser already: <a href="${here}">go on</a>.</p>`}`,
    ),
    403,
  )

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
