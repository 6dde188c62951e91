/**
 * Fits the linker's weights on labelled pairs and writes them, with the figures they reach, to
 * `src/link/weights.ts`. The pairs come from plan families, some made by chance (the same ones every time), some
 * written, and from the published standard under `../shared/bench/links`, where it is there. Run: `node scripts/train-linker.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Weights } from '../src/link/model.ts'
import { modelsOf } from '../src/link/models.ts'
import { ASVS_PAIRS, asvsPair, hasAsvs } from './linking/asvs.ts'
import { handWrittenFamilies } from './linking/families.ts'
import { generateFamily } from './linking/generate.ts'
import { fitWeights } from './linking/lessons.ts'
import { rewrittenPair } from './linking/rewrite.ts'
import { calibration, rowsOf, scoreSeries } from './linking/score.ts'
import type { KnownSeries } from './linking/truth.ts'

const GENERATED = Array.from({ length: 120 }, (_, at) => generateFamily(at + 1))
const GENERATED_HELD_BACK = Array.from({ length: 40 }, (_, at) => generateFamily(1001 + at))
/** What was written sentence by sentence is nearer to real plans than what chance makes, and there is less of it. */
const WEIGHT = 8
const WRITTEN = handWrittenFamilies('fitted').map((family) => ({ ...family, weight: WEIGHT }))
const TRAINING = [...GENERATED, ...WRITTEN]
const REWRITINGS = 4

function report(name: string, series: readonly KnownSeries[], weights: Weights): string[] {
  const scored = scoreSeries(series, modelsOf(weights))
  const { error, review } = calibration(scored)
  const per = (value: number): string => value.toFixed(4)
  return [
    ...rowsOf(name, scored).map(
      (row) =>
        `${row.name}: precision ${per(row.precision)}, recall ${per(row.recall)}, F1 ${per(row.f1)} (${row.count})`,
    ),
    `${name}: calibration error ${per(error)}, left to a person ${per(review)}`,
  ]
}

/** The pair itself, and its earlier version rewritten in ways that are known. */
const withRewritings = (pair: KnownSeries): KnownSeries[] => [
  pair,
  ...Array.from({ length: REWRITINGS }, (_, at) => rewrittenPair(pair.editions[0]!, at + 1)),
]
const asvs = hasAsvs() ? ASVS_PAIRS.map(([from, to]) => ({ ...asvsPair(from, to), weight: WEIGHT })) : []
const figures: string[] = []
for (const [at, pair] of process.argv.includes('--quick') ? [] : asvs.entries()) {
  const others = asvs.filter((_, other) => other !== at)
  figures.push(
    ...report(
      `${pair.name}, fitted without it`,
      [pair],
      fitWeights([...TRAINING, ...others.flatMap(withRewritings)]),
    ),
  )
}
const weights = fitWeights([...TRAINING, ...asvs.flatMap(withRewritings)])
if (process.argv.includes('--quick')) figures.length = 0
figures.push(...report('generated families held back', GENERATED_HELD_BACK, weights))
for (const [manner, families] of Map.groupBy(handWrittenFamilies('held-back'), (family) => family.manner))
  figures.push(...report(`${manner} families held back`, families, weights))
figures.push(...report('generated families of the fit', GENERATED, weights))
figures.push(...report('written families of the fit', WRITTEN, weights))
for (const line of figures) console.log(line)
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'link', 'weights.ts'),
  `import type { Weights } from './model.ts'

/**
 * Written by \`scripts/train-linker.ts\`; do not edit. What these weights reached:
 *
${figures.map((line) => ` * - ${line}`).join('\n')}
 */
export const WEIGHTS: Weights = ${JSON.stringify(weights, null, 2)}
`,
)
