import { connect, createServer, type Socket } from 'node:net'

/** A proxy before a server, whose connections can be cut at once. */
export type CuttingProxy = {
  /** The server's address by way of the proxy. */
  address: string
  /** Cuts every connection there is. */
  cut(): void
  stop(): void
}

/** Opens one on a free port of this machine. */
export async function cuttingProxy(server: string): Promise<CuttingProxy> {
  const target = new URL(server)
  const sockets = new Set<Socket>()
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const opened = proxy.address()
  const port = typeof opened === 'object' && opened ? opened.port : 0
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    address: Object.assign(new URL(server), { port: String(port) }).href,
    cut,
    stop: () => {
      cut()
      proxy.close()
    },
  }
}
