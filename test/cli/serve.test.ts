import { expect, it } from 'vitest'
import { plandrift } from '../support/cli.ts'
import { databaseWith } from '../support/database.ts'

/** Starts the command, asks the address that it prints, and interrupts it as Ctrl-C does. */
async function served(...argv: string[]) {
  const stopping = new AbortController()
  let answered: Promise<Response> | undefined
  const ran = await plandrift(['serve', '--port', '0', '--db', await databaseWith(), ...argv], {
    interruptible: async (work) => work(stopping.signal),
    out: (text) => {
      const url = /http:\S+token=[\w-]+/.exec(text)![0]
      answered = fetch(url, { redirect: 'manual' })
      void answered.then(() => stopping.abort())
    },
  })
  return { ...ran, answer: await answered! }
}

it('prints the address with its key, answers, and ends cleanly', async () => {
  const { status, notes, answer } = await served()
  expect([status, answer.status]).toEqual([0, 302])
  expect(notes).toMatch(/Open this address in a browser on this machine\. Ctrl-C ends it\./)
})

it('prints the address for machines, and nothing else', async () => {
  const { status, notes, answer } = await served('--json')
  expect([status, notes, answer.status]).toEqual([0, '', 302])
})

it('says where nothing can be changed', async () => {
  expect((await served('--read-only')).notes).toContain('it can only be looked at')
})

it.each([
  [['--port', '70000'], /must be a port, 0 to 65535/],
  [['--port', 'x'], /must be a whole number/],
  [['--read-only', '--db', 'nowhere/none.db'], /there is no database at nowhere\/none\.db/],
])('%j ends with status 2 and a sentence', async (argv, sentence) => {
  const { status, notes } = await plandrift(['serve', ...argv])
  expect([status, notes]).toEqual([2, expect.stringMatching(sentence)])
})
