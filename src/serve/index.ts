import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { UsageError } from '../model/index.ts'
import { openStore } from '../store/index.ts'
import { workbenchApp } from './app.ts'
import { isLocked } from './locked.ts'
import { Workbench } from './workbench.ts'

export interface ServeOptions {
  /** The database; made where there is none. */
  file: string
  /** 0 takes any that is free. */
  port: number
  /** Nothing can be changed. */
  readonly?: boolean
  now: () => Date
}

/** A workbench that answers. */
export interface Serving {
  /** Where to open it; the only address that holds the token. */
  url: string
  mayWrite: boolean
  /** Stops answering, finishes what is being written, and resolves when all is closed. */
  close: () => Promise<void>
}

const HOST = '127.0.0.1'

/**
 * Starts the workbench on this machine. Throws UsageError where the port is in use, StoreError where the database cannot
 * be opened.
 */
export async function serve({ file, port, readonly = false, now }: ServeOptions): Promise<Serving> {
  const mayWrite = readonly ? await opensToRead(file) : await opensToWrite(file)
  const bench = new Workbench(file, mayWrite, now)
  const token = randomBytes(24).toString('base64url')
  const server = createAdaptorServer({
    fetch: workbenchApp(bench, { token, port: () => (server.address() as AddressInfo).port }).fetch,
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)))
    server.listen(port, HOST, resolve)
  })
  if (mayWrite) await bench.begin()
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/?token=${token}`,
    mayWrite,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
      await bench.close()
    },
  }
}

/** Whether the database may be changed; it is made and brought up to date where it may. Throws where it cannot be read. */
async function opensToWrite(file: string): Promise<boolean> {
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK)
    await (await openStore(file)).close()
    return true
  } catch (error) {
    // One that is not there, or a server that does not let us in, is none to look at either.
    if (!existsSync(file)) throw error
    if (isLocked(error)) throw error
    return opensToRead(file)
  }
}

/** Throws where the database cannot even be read; it may not be changed. */
async function opensToRead(file: string): Promise<false> {
  await (await openStore(file, { readonly: true })).close()
  return false
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new UsageError(
      `port ${port} is in use, perhaps by another "plandrift serve"; close that, or take any free port with --port 0`,
      { cause: error },
    )
  }
  if (error.code === 'EACCES') {
    return new UsageError(
      `port ${port} may not be used; take one from 1024 on, or any free one with --port 0`,
      {
        cause: error,
      },
    )
  }
  return error
}
