/**
 * `npm start`: imports the sample plans, prints the audit, writes exports and the report, and says where they
 * lie. It runs the same commands that a user would.
 */
import { join } from 'node:path'
import { main } from '../src/cli/program.ts'

process.chdir(join(import.meta.dirname, '..'))

const COMMANDS = [
  ['import', 'data/plans'],
  ['audit'],
  ['export', '--out', 'data/export', '--format', 'csv', 'parquet', 'xlsx'],
  ['report', '--out', 'data/report.html'],
]

for (const command of COMMANDS) {
  process.stdout.write(`\n$ plandrift ${command.join(' ')}\n\n`)
  const status = await main(command)
  if (status !== 0) {
    process.exitCode = status
    break
  }
}
if (!process.exitCode) {
  process.stdout.write(`
The database:  data/plandrift.db   (any SQLite tool opens it)
The exports:   data/export/       (start with datapackage.json)
The report:    data/report.html    (open it in a browser)
`)
}
