import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { enqueue, queueState, retryDead } from '../../src/queue/index.ts'
import type { OwnServer } from '../servers/postgres.ts'
import { smallDisk } from '../servers/small-disk.ts'
import { startWorker } from '../servers/workers.ts'
import { differs } from './contents.ts'

/** Megabytes that are free at first, for some files but not for all, and later. */
const [ROOM, MORE_ROOM] = [4, 1_000]

/** How long workers go on at the full disk. */
const AT_THE_WALL_MS = 30_000

/** What a worker says of it. */
const SENTENCE = /^the disk of .* is full; make room and run again/m

/**
 * Reads plans into a database whose disk fills up, makes room, and puts back what was set aside: the content must be that
 * of a single import. Returns whether it is not.
 */
export async function fillDisk(
  server: OwnServer,
  plans: string,
  files: number,
  single: string,
): Promise<boolean> {
  const disk = smallDisk()
  if (disk === null) {
    console.log('A disk cannot be mounted here (that takes root): the full disk was not tried.')
    return false
  }
  try {
    const db = await databaseOn(server, disk.folder)
    await enqueue(db, [plans], {}, new Date().toISOString())
    const size = disk.leave(ROOM)
    const worker = startWorker(db, { telling: true })
    let isFull = false
    for (const until = performance.now() + AT_THE_WALL_MS * 4; !isFull && performance.now() < until; ) {
      await setTimeout(500)
      isFull = SENTENCE.test(worker.said())
    }
    if (isFull) await setTimeout(AT_THE_WALL_MS)
    const stored = await editionsIn(db)
    disk.leave(MORE_ROOM)
    let putBack = 0
    for (let again = true; again; ) {
      await worker.ended
      const { queues } = await queueState(db)
      const isLeft = queues.some(({ waiting, active }) => waiting + active > 0)
      const some = await retryDead(db, new Date().toISOString())
      putBack += some
      again = isLeft || some > 0
      if (again) await startWorker(db).ended
    }
    console.log(
      `${files} files on a disk of ${size} MB: ${isFull ? `full after ${stored} of them` : 'NEVER FULL'}; with room made, ${putBack} jobs that had been set aside were put back.`,
    )
    return (await differs(db, single)) || !isFull
  } finally {
    server.stop()
    disk.stop()
  }
}

/** A database whose tables lie on the disk; the server's own log of changes does not. */
async function databaseOn(server: OwnServer, folder: string): Promise<string> {
  const client = new Client({ connectionString: server.address })
  await client.connect()
  await client.query(`CREATE TABLESPACE small LOCATION '${folder}'`)
  await client.query('CREATE DATABASE small TABLESPACE small')
  await client.end()
  return Object.assign(new URL(server.address), { pathname: '/small' }).href
}

async function editionsIn(db: string): Promise<number> {
  const client = new Client({ connectionString: db })
  await client.connect()
  const { rows } = await client.query('SELECT count(*)::integer AS editions FROM plandrift.read_editions')
  await client.end()
  return rows[0].editions as number
}
