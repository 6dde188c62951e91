import type { Weights } from './features.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached, F1 (precision, recall):
 *

 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.9,
    weights: {
      'shared words': 3.07,
      verbatim: 0.46,
      contrast: -4.95,
      'other length': -0.26,
      'near words': 1.85,
      meaning: 6.49,
      'meaning known': -1.43,
      owner: 1.28,
      'date in chain': 1.84,
      'reference kept': 4.42,
      'heading answers to heading': 0.54,
      neighbours: 1.78,
      'wording kept': -9.22,
    },
  },
  choice: {
    intercept: 3.32,
    weights: {
      score: 1.04,
      competing: -0.84,
    },
  },
  split: {
    intercept: -4.44,
    weights: {
      'covered by one': -1.53,
      'least added': 3.09,
      'least contained': 6.81,
      'longest part': -1.42,
      'least score': 0.12,
      'wanted elsewhere': -1.38,
      'better partner': -0.27,
      'main link': -0.35,
      'side by side': 1.8,
      'wording kept': -2.52,
    },
  },
  verdict: {
    intercept: 0.21,
    weights: {
      score: 0.68,
      competing: -0.5,
      division: -0.4,
    },
  },
}
