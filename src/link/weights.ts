import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - families held back: same action: precision 0.9857, recall 0.9875, F1 0.9866 (4250)
 * - families held back: same action, accepted unseen: precision 0.9912, recall 0.9548, F1 0.9727 (4250)
 * - families held back: whole threads: precision 0.9408, recall 0.9380, F1 0.9394 (2678)
 * - families held back: splits and merges: precision 1.0000, recall 0.7475, F1 0.8555 (396)
 * - families held back: calibration error 0.0083, left to a person 0.0385
 * - families of the fit: same action: precision 0.9878, recall 0.9819, F1 0.9849 (7121)
 * - families of the fit: same action, accepted unseen: precision 0.9942, recall 0.9409, F1 0.9668 (7121)
 * - families of the fit: whole threads: precision 0.9393, recall 0.9474, F1 0.9433 (4947)
 * - families of the fit: splits and merges: precision 0.9968, recall 0.8262, F1 0.9035 (748)
 * - families of the fit: calibration error 0.0056, left to a person 0.0479
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -9.23,
    weights: {
      words: 3.25,
      'words above .5': -2.88,
      containment: 0.48,
      'shared words': 2.11,
      'words and headings': 2.91,
      characters: 5.7,
      'characters above .5': -1.85,
      'characters above .8': 1.23,
      'equal text': 3.42,
      contrast: -6.83,
      area: 1.29,
      'area known': -0.42,
      section: 2.06,
      'section known': -0.93,
      reference: 3.55,
      'reference known': -1.09,
      'reference in text': 0,
      owner: 5.34,
      'owner known': -2.53,
      'same date': 6.02,
      'date in chain': 5.33,
      'dates known': -1.87,
      'status goes back': -1.2,
      position: 0.41,
    },
  },
  inContext: {
    intercept: -9.06,
    weights: {
      words: 3.73,
      'words above .5': -2.47,
      containment: 0.35,
      'shared words': 2,
      'words and headings': 2.74,
      characters: 5.56,
      'characters above .5': -2.1,
      'characters above .8': 1.04,
      'equal text': 2.91,
      contrast: -6.54,
      area: 0.31,
      'area known': -0.14,
      section: 1.76,
      'section known': -0.51,
      reference: 0,
      'reference known': 0.19,
      'reference in text': 0,
      owner: 5.4,
      'owner known': -2.63,
      'same date': 5.87,
      'date in chain': 5.04,
      'dates known': -1.7,
      'status goes back': -1.09,
      position: 0.09,
      'reference kept': 5.5,
      'reference changed': -4.61,
      'area answers to area': 0.56,
      'section answers to section': 0,
      'owner answers to owner': 0,
      'date answers to date': 0.04,
      neighbours: 1.11,
      'neighbours known': -0.75,
    },
  },
  choice: {
    intercept: 0.68,
    weights: {
      score: 0.71,
      margin: 0.28,
    },
  },
  parts: {
    intercept: -8.67,
    weights: {
      covered: 0.31,
      'covered by the others': 2.18,
      'least contained': 6.19,
      'mean contained': 5.87,
      'least said': -1.75,
      area: 0.72,
      section: 0,
      owner: 0.29,
      date: 0.48,
      'side by side': 1.34,
      'more than two': -0.81,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.45,
}
