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
  /** All in log-odds. */
  absence: number
  considerFrom: number
  acceptFrom: number
  linkFrom: number
}

/** Lays fitted weights out for use. */
export function modelsOf({
  alone,
  inContext,
  choice,
  parts,
  absence,
  considerFrom,
  acceptFrom,
  linkFrom,
}: Weights): Models {
  return {
    alone: new Scorer(alone, FEATURES),
    inContext: new Scorer(inContext, ALL_FEATURES),
    choice: new Scorer(choice, CHOICE_FEATURES),
    parts: new Scorer(parts, PART_FEATURES),
    absence,
    considerFrom: logOdds(considerFrom),
    acceptFrom: logOdds(acceptFrom),
    linkFrom: logOdds(linkFrom),
  }
}

/** The models in use. */
export const MODELS: Models = modelsOf(WEIGHTS)
