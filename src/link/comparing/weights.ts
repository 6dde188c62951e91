import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *

 */
export const WEIGHTS: Weights = {
  "pair": {
    "intercept": -7.36,
    "weights": {
      "shared words": 1.78,
      "near words": 1.99,
      "meaning": 5.53,
      "meaning known": -1.32,
      "owner": 0.72,
      "date in chain": 3.26,
      "reference kept": 0.98,
      "heading answers to heading": 0.37,
      "neighbours": 1.77
    }
  },
  "choice": {
    "intercept": 3.52,
    "weights": {
      "score": 0.98,
      "competing": -0.72
    }
  },
  "split": {
    "intercept": -3.3,
    "weights": {
      "covered by one": -3.25,
      "covered by the others": 4.83,
      "least contained": 4.99,
      "longest part": -0.44,
      "least score": 0.2,
      "wanted elsewhere": -0.93,
      "better partner": -0.13,
      "side by side": 1.79
    }
  }
}
