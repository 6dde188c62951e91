/**
 * `node scripts/write-thresholds.ts [STAGE...]`: moves every named number of a stage by a fifth, down and up, in a copy
 * of the project, measures what the stage's evaluations say, and writes `docs/thresholds.md`, one table a stage. Takes
 * minutes to hours; a stage that is not named keeps its table. Not part of CI.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { moved, type Threshold, thresholdsIn } from './thresholds/find.ts'
import { Copy, type Figures } from './thresholds/measure.ts'

/** The folders of sources, and the quickest evaluations that each shows in. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  'src/interpret/dates': ['dates', 'cells'],
  'src/interpret/owners': ['owners', 'cold-owners', 'cells'],
  'src/interpret/status': ['status', 'cells'],
  'src/interpret/edition': ['editions'],
  'src/extract/aligned': ['variations'],
  'src/shape': ['columns'],
  'src/link': ['links'],
}

const project = join(import.meta.dirname, '..')
const page = join(project, 'docs/thresholds.md')

const HEAD = `# Thresholds

Numbers with a name that a stage decides by: what each is for, and what it costs to move it by a fifth (whole numbers by
one at least). The cost is the figure of the stage's evaluations that falls most, in points of a thousand, or the one
that rises most where none falls; \`-\` where none moves. Written by \`node scripts/write-thresholds.ts [STAGE...]\`.
`

/** What became of the figures, in words. */
function cost(before: Figures, after: Figures | null): string {
  if (after === null) return 'breaks'
  const moves = [...before]
    .map(([row, was]) => [row, Math.round(((after.get(row) ?? 0) - was) * 1000)] as const)
    .filter(([, by]) => by !== 0)
    .sort(([, one], [, other]) => one - other)
  const [worst, best] = [moves[0], moves.at(-1)]
  const told = worst && worst[1] < 0 ? worst : best
  return told ? `${told[1] > 0 ? '+' : '−'}${Math.abs(told[1])} ${told[0]}` : '-'
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

/** The table of a stage. Throws where its evaluations do not run. */
function tableOf(stage: string, evaluations: readonly string[]): string {
  const copy = new Copy(project, evaluations)
  try {
    const before = copy.figures()
    if (before === null) throw new Error(`the evaluations of ${stage} do not run`)
    const line = (threshold: Threshold): string => {
      const [less, more] = moved(threshold.value).map((value) =>
        cost(before, copy.figuresWith(threshold, value)),
      )
      const where = threshold.file.slice(stage.length + 1)
      console.log(`${where} ${threshold.name}: ${less}; ${more}`)
      return `| \`${threshold.name}\` | ${threshold.value} | ${cell(threshold.why)} | ${less} | ${more} | ${where} |`
    }
    return [
      `## ${stage}`,
      '',
      `Measured by \`npm run evaluate ${evaluations.join(' ')}\`.`,
      '',
      '| name | value | why | a fifth less | a fifth more | file |',
      '|---|---|---|---|---|---|',
      ...thresholdsIn(project, stage).map(line),
      '',
    ].join('\n')
  } finally {
    copy.close()
  }
}

/** The tables that are written already, by stage. */
function written(): Map<string, string> {
  if (!existsSync(page)) return new Map()
  const parts = readFileSync(page, 'utf8')
    .split(/^(?=## )/m)
    .slice(1)
  return new Map(parts.map((part) => [part.slice(3, part.indexOf('\n')), part]))
}

const asked = process.argv.slice(2)
const unknown = asked.filter((stage) => !(stage in STAGES))
if (unknown.length > 0)
  throw new Error(`no such stage: ${unknown.join(', ')}; there are ${Object.keys(STAGES).join(', ')}`)
for (const stage of asked.length > 0 ? asked : Object.keys(STAGES)) {
  const tables = written().set(stage, tableOf(stage, STAGES[stage]!))
  mkdirSync(dirname(page), { recursive: true })
  const ordered = Object.keys(STAGES).flatMap((each) => tables.get(each)?.trim() ?? [])
  writeFileSync(page, `${[HEAD.trim(), ...ordered].join('\n\n')}\n`)
}
