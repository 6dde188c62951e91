import { CHOICE_FEATURES, CONTEXT_FEATURES, FEATURES } from './compare.ts'
import { logOdds, Scorer, type Weights } from './model.ts'
import { PART_FEATURES } from './parts.ts'
import { WEIGHTS } from './weights.ts'

/** Everything measured of a pair, in the order of its feature vector. */
export const ALL_FEATURES = [...FEATURES, ...CONTEXT_FEATURES]

/** The fitted models, ready for use. */
export type Models = {
  /** The first look: a pair by itself. */
  alone: Scorer
  /** The second: a pair among the confident links of its editions. */
  inContext: Scorer
  /** A link once it is chosen. */
  choice: Scorer
  parts: Scorer
  thresholds: Thresholds
}

/** Where a probability becomes a decision, all in log-odds. */
export type Thresholds = {
  /** From here on a pair is a possible link when the whole series is decided. */
  considerFrom: number
  /** From here on two records are linked, once chosen. */
  linkFrom: number
  /** From here on a link needs nobody's eye. */
  acceptFrom: number
  /** What speaks against a row having been away for some editions. */
  absence: number
}

/**
 * Set by hand: two in a hundred is little enough to leave no pair out that others may yet speak for; a third is where
 * the families held back are linked best; with .98 less than one accepted link in two hundred is wrong there; and a
 * row that was away is to be somewhat more like the one that returns than a neighbour need be.
 */
const THRESHOLDS: Thresholds = {
  considerFrom: logOdds(0.02),
  linkFrom: logOdds(0.33),
  acceptFrom: logOdds(0.98),
  absence: -1.5,
}

/** Lays fitted weights out for use. */
export function modelsOf({ alone, inContext, choice, parts }: Weights, thresholds = THRESHOLDS): Models {
  return {
    alone: new Scorer(alone, FEATURES),
    inContext: new Scorer(inContext, ALL_FEATURES),
    choice: new Scorer(choice, CHOICE_FEATURES),
    parts: new Scorer(parts, PART_FEATURES),
    thresholds,
  }
}

/** The models in use. */
export const MODELS: Models = modelsOf(WEIGHTS)
