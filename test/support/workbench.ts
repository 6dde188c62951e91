import { rmSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { serve } from '../../src/serve/index.ts'

/** The day on which tests of the workbench are run. */
const NOW = new Date('2026-11-22T17:00:00Z')

/** A workbench over a database, at a free port; closed when the test is done. */
export async function workbenchOn(file: string, options: { readonly?: boolean } = {}) {
  const serving = await serve({ file, port: 0, now: () => NOW, ...options })
  onTestFinished(async () => {
    await serving.close()
    rmSync(`${file}.files`, { recursive: true, force: true })
  })
  const { origin } = new URL(serving.url)
  const entered = await fetch(serving.url, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
  /** A request as the page in the browser sends it. */
  const request = (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.method === 'POST' ? { origin } : {}), ...init.headers },
    })
  /** What the page's script sends, and the answer's words. */
  const say = async (
    path: string,
    form: Record<string, string>,
  ): Promise<{ status: number; text: string }> => {
    const response = await request(path, {
      method: 'POST',
      headers: { 'plandrift-script': '1' },
      body: new URLSearchParams(form),
    })
    return { status: response.status, text: await response.text() }
  }
  return { ...serving, origin, cookie, request, say }
}
