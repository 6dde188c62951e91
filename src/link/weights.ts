import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 0.9965, F1 0.9982 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9685, F1 0.9840 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 0.9930, recall 0.9965, F1 0.9948 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0046, left to a person 0.0281
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 0.9964, F1 0.9982 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9892, F1 0.9946 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 0.9930, recall 0.9965, F1 0.9948 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0013, left to a person 0.0072
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9909, recall 0.9704, F1 0.9806 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 0.9967, recall 0.8905, F1 0.9406 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9451, recall 0.9636, F1 0.9542 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0097, left to a person 0.0876
 * - families held back: same action: precision 0.9851, recall 0.9887, F1 0.9869 (6301)
 * - families held back: same action, accepted unseen: precision 0.9934, recall 0.9579, F1 0.9754 (6301)
 * - families held back: whole threads: precision 0.9465, recall 0.9410, F1 0.9437 (4020)
 * - families held back: splits and merges: precision 0.9847, recall 0.8211, F1 0.8955 (626)
 * - families held back: calibration error 0.0053, left to a person 0.0392
 * - families of the fit: same action: precision 0.9882, recall 0.9859, F1 0.9871 (10172)
 * - families of the fit: same action, accepted unseen: precision 0.9956, recall 0.9596, F1 0.9773 (10172)
 * - families of the fit: whole threads: precision 0.9479, recall 0.9512, F1 0.9495 (6777)
 * - families of the fit: splits and merges: precision 0.9791, recall 0.8665, F1 0.9194 (974)
 * - families of the fit: calibration error 0.0033, left to a person 0.0340
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -10.84,
    weights: {
      words: 1.22,
      'words above .5': -2.38,
      containment: 2.97,
      'shared words': 2.28,
      characters: 4.35,
      'characters above .5': 0.8,
      'characters above .8': 0.7,
      'equal text': 4.81,
      contrast: -6.47,
      area: 1.34,
      'area known': -0.32,
      section: 1.59,
      'section known': -0.82,
      reference: 3.42,
      'reference known': -0.73,
      'reference in text': 0,
      owner: 5.08,
      'owner known': -1.9,
      'same date': 5.99,
      'date in chain': 5.24,
      'dates known': -1.68,
      'status goes back': -1.96,
      position: 2.57,
    },
  },
  inContext: {
    intercept: -1.32,
    weights: {
      words: 0.78,
      'words above .5': 0.24,
      containment: 1.54,
      'shared words': 0.68,
      characters: 1.08,
      'characters above .5': 0.64,
      'characters above .8': 0.42,
      'equal text': 2.01,
      contrast: -2.01,
      area: 0.08,
      'area known': -0.39,
      section: 0.59,
      'section known': -0.39,
      reference: 0,
      'reference known': 0.19,
      'reference in text': 0,
      owner: 1.81,
      'owner known': -0.21,
      'same date': 2.86,
      'date in chain': 3.45,
      'dates known': -1.06,
      'status goes back': -0.54,
      position: 0.15,
      'reference kept': 2.01,
      'reference changed': -2.49,
      'area answers to area': 0.76,
      'section answers to section': 0.2,
      'owner answers to owner': 0,
      'date answers to date': 0.15,
      neighbours: 2.31,
      'neighbours known': -0.85,
      'ahead of rivals': 1.8,
      'behind rivals': 8.07,
    },
  },
  parts: {
    intercept: -8.55,
    weights: {
      covered: -0.47,
      'covered by the others': 1.1,
      'least contained': 6.07,
      'mean contained': 5.59,
      'least said': 0.13,
      area: 0.68,
      section: 0,
      owner: 0.52,
      date: 0.68,
      'side by side': 1.35,
      'more than two': -0.9,
    },
  },
  absence: -1.5,
  acceptFrom: 0.95,
  linkFrom: 0.45,
}
