import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *

 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.96,
    weights: {
      'shared words': 2.95,
      'near words': 2.6,
      meaning: 6.75,
      'meaning known': -1.76,
      owner: 1.18,
      'date in chain': 1.88,
      'reference kept': 3.01,
      'heading answers to heading': 0.52,
      neighbours: 1.82,
      'wording kept': -9.1,
    },
  },
  choice: {
    intercept: 3.25,
    weights: {
      score: 0.99,
      competing: -0.87,
    },
  },
  split: {
    intercept: -3.55,
    weights: {
      covered: -0.05,
      'covered by one': -2.43,
      'least added': 3.31,
      'least contained': 5.42,
      'longest part': -1.53,
      'length of all': -0.24,
      'least score': 0.23,
      'wanted elsewhere': -1.35,
      'better partner': -0.31,
      'main link': -0.34,
      'side by side': 1.67,
      'owner kept': 0.1,
      'date kept': 0.54,
    },
  },
}
