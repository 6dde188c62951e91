/**
 * `npm run fuzz -- [--format docx,...] [--count 100] [--seed 1] [--keep DIR]`: imports damaged copies of the fixtures
 * and ends with status 1 where something happened that must not.
 */
import { parseArgs } from 'node:util'
import { FORMATS, type Format, fuzz } from './fuzz/fuzz.ts'

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: FORMATS.join(',') },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})
const formats = values.format
  .split(',')
  .filter((each): each is Format => FORMATS.some((known) => known === each))
// Old Word files are read by our own reader, not by LibreOffice where that is installed.
process.env['PATH'] = ''
const { failures, ...figures } = await fuzz({
  formats,
  count: Number(values.count),
  seed: Number(values.seed),
  log: console.error,
  ...(values.keep === undefined ? {} : { keep: values.keep }),
})
for (const failure of failures) console.log(failure)
console.log(JSON.stringify({ ...figures, failures: failures.length }))
if (failures.length > 0) process.exitCode = 1
