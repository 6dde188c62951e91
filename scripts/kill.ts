/** `npm run kill -- [--count 20] [--seed 1]`: kills imports at random moments; status 1 where anything was lost. */
import { parseArgs } from 'node:util'
import { killImports } from './fuzz/kill.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const failures = await killImports({
  count: Number(values.count),
  seed: Number(values.seed),
  log: console.error,
})
for (const failure of failures) console.log(failure)
console.log(`${values.count} rounds, ${failures.length} failures`)
if (failures.length > 0) process.exitCode = 1
