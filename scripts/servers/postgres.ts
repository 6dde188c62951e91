import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian keeps PostgreSQL's programs, the newest version last. */
const DEBIAN = '/usr/lib/postgresql'

/** A server of its own, in a folder that goes with it; `pid` is that of the process that all its others come from. */
export type OwnServer = { address: string; pid(): number; restart(): void; stop(): void }

/**
 * Starts Debian's PostgreSQL on a private port, with a password. Returns null where it is not installed. `initdb`
 * refuses root, for whom `nobody` does it.
 */
export async function startPostgres(): Promise<OwnServer | null> {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(a) - Number(b)) : []
  const programs = join(DEBIAN, versions.at(-1) ?? '', 'bin')
  if (!existsSync(join(programs, 'initdb'))) return null
  const folder = mkdtempSync(join(tmpdir(), 'plandrift-postgres-'))
  const isRoot = process.getuid?.() === 0
  const run = (command: string): void => {
    const [shell, words] = isRoot
      ? ['su', ['nobody', '-s', '/bin/sh', '-c', command]]
      : ['sh', ['-c', command]]
    execFileSync(shell, words, { cwd: folder, stdio: 'pipe' })
  }
  const data = join(folder, 'data')
  mkdirSync(data)
  const password = randomBytes(9).toString('hex')
  writeFileSync(join(folder, 'password'), password)
  if (isRoot) {
    const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }))
    for (const path of [folder, data]) chownSync(path, nobody, -1)
  }
  const port = await freePort()
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  const control = `${programs}/pg_ctl -D ${data} -w -t 60 -l ${folder}/log`
  const stop = (): void => run(`${control} -m immediate stop`)
  run(
    `${programs}/initdb -D ${data} -U postgres -A scram-sha-256 --pwfile=${folder}/password -E UTF8 --locale=C.UTF-8 --no-sync`,
  )
  run(`${control} -o "${settings}" start`)
  return {
    address: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    pid: () => Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]),
    restart: () => {
      stop()
      run(`${control} -o "${settings}" start`)
    },
    stop: () => {
      stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
