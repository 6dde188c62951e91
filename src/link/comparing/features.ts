import { OWN_FEATURES } from './compare.ts'
import { CONTEXT_FEATURES } from './context.ts'
import type { Logistic, Scorer } from './logistic.ts'

/** Everything measured of a pair, in the order of its feature vector. */
export const FEATURES = [...OWN_FEATURES, ...CONTEXT_FEATURES]

/** What is measured of a link once it is chosen. */
export const CHOICE_FEATURES = [
  ['score', 'choice'],
  ['competing', 'choice'],
] as const satisfies readonly (readonly [string, string])[]

/** What is measured of a chosen link once the splits and merges beside it are known. */
export const VERDICT_FEATURES = [
  ...CHOICE_FEATURES,
  ['division', 'division'],
] as const satisfies readonly (readonly [string, string])[]

/** Everything that `scripts/train-linker.ts` fits. */
export type Weights = {
  /** What makes two records likely to be the same action. */
  pair: Logistic
  /** What a link is worth once it is chosen among those that compete with it. */
  choice: Logistic
  /** What makes it likely that one action became several, or several one. */
  split: Logistic
  /** How sure a link is once it is known what its records may be parts of. */
  verdict: Logistic
}

/** The fitted models, ready for use. */
export type Models = Record<keyof Weights, Scorer> & { thresholds: Thresholds }

/** Where a probability becomes a decision, all in log-odds. */
export type Thresholds = {
  /** From here on a pair is a possible link when the whole series is decided. */
  considerFrom: number
  /** From here on two records are linked, once chosen. */
  linkFrom: number
  /** From here on a link is too sure for its records to be parts of others, and a split needs nobody's eye. */
  sureFrom: number
  /** From here on, by the verdict model, a link needs nobody's eye. */
  acceptFrom: number
  /** What speaks against a row having been away for some editions. */
  absence: number
}
