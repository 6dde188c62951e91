import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *

 */
export const WEIGHTS: Weights = {
  "pair": {
    "intercept": -7.07,
    "weights": {
      "likeness": 0,
      "shared words": 1.49,
      "near words": 2.31,
      "meaning": 5.45,
      "meaning known": -1.41,
      "owner": 1.67,
      "same date": 0.95,
      "date in chain": 4.27,
      "dates known": -1.52,
      "reference kept": 1.57,
      "heading answers to heading": 0.34,
      "neighbours": 1.93
    }
  },
  "choice": {
    "intercept": 3.82,
    "weights": {
      "score": 1.07,
      "competing": -0.86
    }
  },
  "split": {
    "intercept": -3.73,
    "weights": {
      "covered by one": -3.03,
      "covered by the others": 5.2,
      "least contained": 5.6,
      "longest part": -0.48,
      "least score": 0.16,
      "wanted elsewhere": -0.83,
      "better partner": -0.16,
      "side by side": 1.84
    }
  }
}
