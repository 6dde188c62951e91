import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *

 */
export const WEIGHTS: Weights = {
  "pair": {
    "intercept": -4.96,
    "weights": {
      "shared words": 2.95,
      "near words": 2.6,
      "meaning": 6.75,
      "meaning known": -1.76,
      "owner": 1.18,
      "date in chain": 1.88,
      "reference kept": 3.01,
      "heading answers to heading": 0.52,
      "neighbours": 1.82,
      "wording kept": -9.11
    }
  },
  "choice": {
    "intercept": 3.25,
    "weights": {
      "score": 0.99,
      "competing": -0.87
    }
  },
  "split": {
    "intercept": -4.19,
    "weights": {
      "covered by one": -1.63,
      "least added": 3.59,
      "least contained": 6.48,
      "longest part": -1.77,
      "least score": 0.11,
      "wanted elsewhere": -1.44,
      "better partner": -0.34,
      "main link": -0.34,
      "side by side": 1.7,
      "wording kept": -2.89
    }
  }
}
