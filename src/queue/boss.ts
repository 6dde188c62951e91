import { type ConstructorOptions, PgBoss, type Queue } from 'pg-boss'
import { UsageError } from '../model/index.ts'
import { serverError } from '../store/dialects/postgres/errors.ts'
import { serverOf } from '../store/dialects/postgres/server.ts'
import { isPostgres, withoutPassword } from '../util/database-address.ts'
import { QUEUES, WORK } from './jobs.ts'

/** The schema that holds the queue, beside the data. */
export const QUEUE_SCHEMA = 'plandrift_queue'

/** So many connections of the queue's own. */
const CONNECTIONS = 3

const [MINUTE, DAY] = [60, 24 * 60 * 60]

/** What fails for want of something (a lost connection, a killed worker) is tried again, later each time. */
const TRIES = { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 10 * MINUTE }

/** What is done is forgotten after a day; what waits is kept for as long as it takes. */
const KEPT = { deleteAfterSeconds: DAY, retentionSeconds: 365 * DAY }

const READING = {
  ...TRIES,
  ...KEPT,
  policy: 'stately',
  deadLetter: QUEUES.dead,
  heartbeatSeconds: 30,
  expireInSeconds: 60 * MINUTE,
}

/**
 * `stately`: of one key one job waits and one is worked at, so that a file or plan is never in two hands, and what
 * changes meanwhile is looked at again. A worker that sends no heartbeat is dead, and its jobs go to another.
 */
const OPTIONS: Readonly<Record<(typeof QUEUES)[keyof typeof QUEUES], Omit<Queue, 'name'>>> = {
  dead: { ...KEPT },
  read: READING,
  'read-alone': READING,
  group: {
    ...TRIES,
    ...KEPT,
    policy: 'stately',
    deadLetter: QUEUES.dead,
    heartbeatSeconds: MINUTE,
    expireInSeconds: 6 * 60 * MINUTE,
  },
  link: {
    ...TRIES,
    ...KEPT,
    policy: 'stately',
    deadLetter: QUEUES.dead,
    heartbeatSeconds: MINUTE,
    expireInSeconds: 60 * MINUTE,
  },
}

export type Boss = {
  boss: PgBoss
  /** The sentence for a person where an error is the server's. */
  explained: (error: unknown) => unknown
}

/**
 * Opens the queue of a database, made where there is none. `supervises` looks after dead workers, as every worker does;
 * `onError` hears what goes wrong between jobs. Throws UsageError where the database is a file.
 */
export async function openQueue(
  where: string,
  {
    supervises = false,
    onError = () => {},
    ...options
  }: { supervises?: boolean; onError?: (error: unknown) => void } & Pick<
    ConstructorOptions,
    'superviseIntervalSeconds' | 'monitorIntervalSeconds'
  > = {},
): Promise<Boss> {
  if (!isPostgres(where)) {
    throw new UsageError(
      `a queue needs PostgreSQL, and ${where} is a file; name a server with --db postgres://USER@HOST/DATABASE`,
    )
  }
  const server = withoutPassword(where)
  const explained = (error: unknown): unknown => serverError(error, server)
  const { keepAlive: _, ...connection } = await serverOf(where).catch((error: unknown) => {
    throw explained(error)
  })
  const boss = new PgBoss({
    ...(connection as Pick<ConstructorOptions, 'connectionString' | 'ssl' | 'options'>),
    schema: QUEUE_SCHEMA,
    max: CONNECTIONS,
    schedule: false,
    supervise: supervises,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    ...options,
  })
  boss.on('error', (error) => onError(explained(error)))
  try {
    await boss.start()
    for (const name of [QUEUES.dead, ...WORK]) {
      await boss.createQueue(name, OPTIONS[name])
    }
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw explained(error)
  }
  return { boss, explained }
}
