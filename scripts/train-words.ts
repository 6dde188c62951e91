/**
 * Fits how sure a word of a scan is (`src/extract/ocr/words/word-weights.json`) on scans of plans drawn by chance, of the
 * plan families and of `scripts/scans/plans`, and writes it with what it says of plans left out of the fit. Run: `node
 * scripts/train-words.ts`: takes half an hour; with `--samples FILE` the words are kept there, and taken from there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { engineFor } from '../src/extract/ocr/engine/engines.ts'
import { likelihood } from '../src/extract/ocr/words/rated.ts'
import { calibrationError } from './evaluate/calibration.ts'
import { fitLogistic } from './linking/fit.ts'
import { drawLook } from './scans/look.ts'
import { printedDrawn, printedFamilies, printedPlans } from './scans/sources.ts'
import { type WordSample, wordSamples } from './scans/word-samples.ts'
import { randomFrom } from './variations/random.ts'

const TARGET = join(import.meta.dirname, '../src/extract/ocr/words/word-weights.json')
const DRAWN = { from: 60_000, count: 110 }
const DOTS = [150, 200, 300]
/** One source in so many is left out in turn. */
const FOLDS = 5
const RIDGE = 1
/** What fewer words have says nothing. */
const LEAST_WORDS = 5

const { values } = parseArgs({ options: { samples: { type: 'string' } } })

async function readSamples(): Promise<WordSample[]> {
  const engine = (await engineFor('auto'))!
  const plans = [
    ...(await printedPlans()),
    ...(await printedFamilies()),
    ...(await printedDrawn(DRAWN.from, DRAWN.count)),
  ]
  const samples: WordSample[] = []
  for (const [at, plan] of plans.entries()) {
    const random = randomFrom(9000 + at)
    const dpi = DOTS[at % DOTS.length]!
    samples.push(
      ...(await wordSamples(plan, drawLook(random, dpi), random, (pictures, layout) =>
        engine.recognise(pictures, layout, 600),
      )),
    )
    console.log(`${plan.name} at ${dpi}: ${samples.length} words`)
  }
  await engine.close()
  return samples
}

const isKept = values.samples !== undefined && existsSync(values.samples)
const samples: WordSample[] = isKept
  ? readFileSync(values.samples!, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : await readSamples()
if (values.samples !== undefined && !isKept)
  writeFileSync(values.samples, samples.map((each) => `${JSON.stringify(each)}\n`).join(''))

function fitWords(some: readonly WordSample[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { evidence } of some)
    for (const name of Object.keys(evidence)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST_WORDS ? [name] : [])).sort()
  const features = some.map(({ evidence }) => Float32Array.from(names, (name) => evidence[name] ?? 0))
  const labels = some.map(({ right }) => right)
  // What is always so takes the place of an intercept, one for words with figures and one for others.
  const { weights, intercept } = fitLogistic(
    { features, labels, importance: some.map(() => 1) },
    names.length,
    RIDGE,
  )
  const rounded = names.map((name, at) => {
    const weight = weights[at]! + (name.endsWith(': always') ? intercept : 0)
    return [name, Math.round(1000 * weight) / 1000] as const
  })
  return Object.fromEntries(rounded)
}

const foldOf = ({ source }: WordSample): number =>
  Buffer.from(source).reduce((sum, byte) => (sum * 31 + byte) % 9973, 0) % FOLDS
const left = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fitWords(samples.filter((each) => foldOf(each) !== fold))
  return samples
    .filter((each) => foldOf(each) === fold)
    .map((sample) => ({ sample, sure: likelihood(sample.evidence, weights) }))
}).flat()

/** What the figures are told of; dates by what was printed, whose signs `printed` has as bars. */
const KINDS: Readonly<Record<string, (sample: WordSample) => boolean>> = {
  'dates in figures': ({ printed }) => /^\d{1,2}\|\d{1,2}\|\d{2,4}$/u.test(printed),
  'all with figures': ({ text }) => /\d/u.test(text),
  others: ({ text }) => !/\d/u.test(text),
}
const figures = DOTS.flatMap((dpi) =>
  Object.entries(KINDS).map(([kind, isOfKind]) => {
    const some = left.filter(({ sample }) => sample.dpi === dpi && isOfKind(sample))
    const judged = some.map(({ sample, sure }) => ({ probability: sure, right: sample.right }))
    const wrong = some.filter(({ sample }) => !sample.right)
    const right = some.filter(({ sample }) => sample.right)
    const told = [0.9, 0.95].map((bound) => {
      const of = (list: typeof some): string =>
        (list.filter(({ sure }) => sure < bound).length / Math.max(1, list.length)).toFixed(3)
      return `under ${bound} ${of(wrong)} of the wrong, ${of(right)} of the right`
    })
    return `${dpi} dpi, ${kind}, sources left out: ${some.length} words, ${wrong.length} wrong; ${told.join('; ')}; calibration error ${calibrationError(judged).toFixed(3)}`
  }),
)
for (const each of figures) console.log(each)
writeFileSync(TARGET, `${JSON.stringify({ figures, weights: fitWords(samples) }, null, 2)}\n`)
