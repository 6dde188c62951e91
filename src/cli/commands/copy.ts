import { Command } from 'commander'
import { type Io, printJson } from '../io.ts'
import { jsonOption } from '../options.ts'

/** `plandrift copy FROM TO` */
export function copyCommand(io: Io): Command {
  return new Command('copy')
    .description('Copy a database into an empty one, a file or on a server, and compare the two.')
    .argument('<from>', 'a file, or postgres://USER@HOST/DATABASE')
    .argument('<to>', 'a file, or postgres://USER@HOST/DATABASE')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift copy data/plandrift.db postgres://plans@server/plans
  plandrift copy postgres://plans@server/plans laptop.db`,
    )
    .action((from: string, to: string, options: { json?: true }) => runCopy(io, from, to, options))
}

async function runCopy(io: Io, from: string, to: string, { json }: { json?: true }): Promise<void> {
  const { copyDatabase } = await import('../../store/index.ts')
  const { compared, difference } = await copyDatabase(from, to, (doing, { relation, rows }) => {
    if (io.noteTerminal) io.note(`\r\u001b[K${doing} ${relation}: ${rows} rows`)
  })
  if (io.noteTerminal) io.note('\r\u001b[K')
  if (json) printJson(io, { compared, difference })
  else if (difference === null) {
    const rows = compared.reduce((sum, each) => sum + each.rows, 0)
    io.out(`Copied and compared: ${compared.length} tables and relations, ${rows} rows, all alike.\n`)
  }
  if (difference !== null) {
    io.note(`the copy differs: ${difference}\n`)
    io.status = 1
  }
}
