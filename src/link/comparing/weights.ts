import type { Weights } from './features.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached, F1 (precision, recall):
 *

 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.79,
    weights: {
      'shared words': 2.84,
      sense: 4.77,
      usage: 3.78,
      'meaning known': -0.81,
      owner: 1.28,
      'date in chain': 1.92,
      'heading answers to heading': 0.52,
      neighbours: 1.88,
      'wording kept': -8.82,
    },
  },
  choice: {
    intercept: 2.9,
    weights: {
      score: 0.96,
      likeness: 1.97,
      competing: -0.88,
    },
  },
  split: {
    intercept: -5.1,
    weights: {
      'covered by one': -1.28,
      'least added': 3.08,
      'least contained': 7.27,
      'longest part': -1.34,
      'least score': 0.07,
      'wanted elsewhere': -1.31,
      'better partner': -0.27,
      'main link': -0.25,
      'side by side': 1.89,
      'wording kept': -2.53,
    },
  },
}
