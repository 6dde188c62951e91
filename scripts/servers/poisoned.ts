/** Loaded before a worker (`node --import`): a file called poison.txt kills whoever reads it, as no handler can catch. */
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const readFile = fs.readFile.bind(fs)
fs.readFile = (async (path: Parameters<typeof readFile>[0], ...rest: []) => {
  if (typeof path === 'string' && path.endsWith('poison.txt')) process.kill(process.pid, 'SIGKILL')
  return readFile(path, ...rest)
}) as typeof fs.readFile
syncBuiltinESMExports()
