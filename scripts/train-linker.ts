/**
 * Fits the linker's weights on series whose links are known and writes them, with the figures they reach, to
 * `src/link/comparing/weights.ts`: plan families made by chance (the same ones every time), families written sentence
 * by sentence, and the published standards under `../shared/bench/links`, where they are there. The figures of a source
 * are those of weights that were fitted without it. Run: `node scripts/train-linker.ts`; `--quick` leaves the figures
 * out.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Weights } from '../src/link/comparing/features.ts'
import { modelsOf } from '../src/link/comparing/models.ts'
import { ASVS_PAIRS, asvsPair, hasAsvs } from './linking/asvs.ts'
import { handWrittenFamilies } from './linking/families.ts'
import { generateFamily } from './linking/generate.ts'
import { fitWeights, type TrainingSource } from './linking/lessons.ts'
import { nistPairs } from './linking/nist.ts'
import { rewrittenPair } from './linking/rewrite.ts'
import { calibration, rowsOf, scoreSeries } from './linking/score.ts'
import type { KnownSeries } from './linking/truth.ts'

const GENERATED = 40
const REWRITINGS = 3
const asvs = hasAsvs() ? ASVS_PAIRS.map(([from, to]) => asvsPair(from, to)) : []
/** Of each ASVS pair, its earlier version rewritten in ways that are known. */
const rewritten = asvs.flatMap((pair) =>
  Array.from({ length: REWRITINGS }, (_, at) => rewrittenPair(pair.editions[0]!, at + 1)),
)

/** What was written sentence by sentence is nearest to real plans, and a standard of few items tells little. */
const SOURCES: TrainingSource[] = [
  ...Map.groupBy(handWrittenFamilies('fitted'), ({ manner }) => manner)
    .entries()
    .map(([manner, series]) => ({ name: `${manner} families`, series, share: 1.2 })),
  {
    name: 'generated families',
    series: Array.from({ length: GENERATED }, (_, at) => generateFamily(at + 1)),
    share: 1.2,
  },
  { name: 'ASVS', series: [...asvs, ...rewritten], share: 1 },
  ...nistPairs().map((pair) => ({
    name: pair.name,
    series: [pair],
    share: pair.name.startsWith('csf') ? 0.5 : 1,
  })),
]

function report(name: string, series: readonly KnownSeries[], weights: Weights): string {
  const scored = scoreSeries(series, modelsOf(weights))
  const { error, review } = calibration(scored)
  const rows = rowsOf(name, scored).map(
    ({ name: row, precision, recall, f1 }) =>
      `${row.slice(name.length + 2)} ${f1.toFixed(3)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`,
  )
  return `${name}: ${rows.join('; ')}; calibration error ${error.toFixed(3)}, review ${review.toFixed(3)}`
}

const weights = fitWeights(SOURCES)
const figures: string[] = []
if (!process.argv.includes('--quick')) {
  for (const source of SOURCES.filter(({ series }) => series.length > 0)) {
    const without = fitWeights(SOURCES.filter((other) => other !== source))
    const own = source.series.filter((series) => !rewritten.includes(series))
    figures.push(report(`${source.name}, fitted without`, own, without))
  }
  for (const [manner, families] of Map.groupBy(handWrittenFamilies('held-back'), (family) => family.manner))
    figures.push(report(`${manner} families held back`, families, weights))
}
for (const line of figures) console.log(line)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'link', 'comparing', 'weights.ts'),
  `import type { Weights } from './features.ts'

/**
 * Written by \`scripts/train-linker.ts\`; do not edit. What these weights reached, F1 (precision, recall):
 *
${figures.map((line) => ` * - ${line}`).join('\n')}
 */
export const WEIGHTS: Weights = ${JSON.stringify(weights, null, 2)}
`,
)
