#!/usr/bin/env node
/**
 * The command `plandrift`. Nothing of ours is imported before the version is known to do: the SQLite driver
 * crashes an older Node without a word.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `plandrift needs Node 22.13 or later and was started with ${process.versions.node}; install a newer one from https://nodejs.org, or start ./plandrift in the folder of the project, which brings its own\n`,
  )
  process.exitCode = 2
} else {
  // Each file of code is compiled once a machine, not once a run.
  const { enableCompileCache } = await import('node:module')
  enableCompileCache()
  const { main } = await import('./program.ts')
  const { withoutPassword } = await import('../util/database-address.ts')
  const given = process.argv.slice(2)
  const shown = given.map((word, at) =>
    given[at - 1] === '--password' ? '…' : withoutPassword(word.replace(/^--password=.*/s, '--password=…')),
  )
  // What `ps` shows of a process, as soon as may be.
  if (shown.some((word, at) => word !== given[at])) process.title = ['plandrift', ...shown].join(' ')
  process.exitCode = await main(given)
}
