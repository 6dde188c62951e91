import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *

 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -7.33,
    weights: {
      'shared words': 1.8,
      'near words': 1.98,
      meaning: 5.53,
      'meaning known': -1.31,
      owner: 0.73,
      'date in chain': 3.25,
      'reference kept': 1.03,
      'heading answers to heading': 0.37,
      neighbours: 1.71,
    },
  },
  choice: {
    intercept: 3.48,
    weights: {
      score: 0.98,
      competing: -0.69,
    },
  },
  split: {
    intercept: -2.73,
    weights: {
      'covered by one': -3.49,
      'covered by the others': 3.96,
      'least contained': 4.22,
      'longest part': -2.12,
      'least score': 0.12,
      'wanted elsewhere': -1.37,
      'better partner': -0.39,
      'side by side': 1.4,
    },
  },
}
