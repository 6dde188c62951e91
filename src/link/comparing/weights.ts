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
    intercept: -3.72,
    weights: {
      'covered by one': -3.6,
      'covered by the others': 4.99,
      'least contained': 4.94,
      'longest part': -0.95,
      'least score': 0.04,
      'wanted elsewhere': -1.17,
      'better partner': -0.19,
      'side by side': 1.57,
    },
  },
}
