import { SPLIT_FEATURES } from '../splits/parts.ts'
import {
  CHOICE_FEATURES,
  FEATURES,
  type Models,
  type Thresholds,
  VERDICT_FEATURES,
  type Weights,
} from './features.ts'
import { logOdds, Scorer } from './logistic.ts'
import { WEIGHTS } from './weights.ts'

/**
 * Set by hand: two in a hundred is little enough to leave no pair out that others may yet speak for; below even odds
 * there is no link; a row that was away is to be somewhat more like the one that returns than a neighbour need be.
 * With `acceptFrom` less than one accepted link in two hundred was wrong over the sources that weights are fitted on, each
 * linked with weights fitted without it and all counting alike.
 */
const THRESHOLDS: Thresholds = {
  considerFrom: logOdds(0.02),
  linkFrom: 0,
  sureFrom: logOdds(0.98),
  acceptFrom: logOdds(0.955),
  absence: -1.5,
}

/** Lays fitted weights out for use. */
export function modelsOf({ pair, choice, split, verdict }: Weights, thresholds = THRESHOLDS): Models {
  return {
    pair: new Scorer(pair, FEATURES),
    choice: new Scorer(choice, CHOICE_FEATURES),
    split: new Scorer(split, SPLIT_FEATURES),
    verdict: new Scorer(verdict, VERDICT_FEATURES),
    thresholds,
  }
}

/** The models in use. */
export const MODELS: Models = modelsOf(WEIGHTS)
