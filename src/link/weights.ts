import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - families held back: same action: precision 0.9862, recall 0.9918, F1 0.9890 (4250)
 * - families held back: same action, accepted unseen: precision 0.9929, recall 0.9602, F1 0.9763 (4250)
 * - families held back: whole threads: precision 0.9537, recall 0.9451, F1 0.9494 (2678)
 * - families held back: splits and merges: precision 0.9872, recall 0.7778, F1 0.8701 (396)
 * - families held back: calibration error 0.0059, left to a person 0.0384
 * - families of the fit: same action: precision 0.9873, recall 0.9840, F1 0.9857 (7121)
 * - families of the fit: same action, accepted unseen: precision 0.9947, recall 0.9428, F1 0.9681 (7121)
 * - families of the fit: whole threads: precision 0.9445, recall 0.9491, F1 0.9468 (4947)
 * - families of the fit: splits and merges: precision 0.9876, recall 0.8529, F1 0.9154 (748)
 * - families of the fit: calibration error 0.0042, left to a person 0.0489
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -9.84,
    weights: {
      words: 2.15,
      'words above .5': -2.48,
      containment: 1.23,
      'shared words': 0.9,
      'rarest shared word': 2.25,
      opening: 0,
      'words and headings': 2.74,
      characters: 5.86,
      'characters above .5': -1.54,
      'characters above .8': 1.18,
      'equal text': 3.41,
      contrast: -6.45,
      area: 1.17,
      'area known': -0.21,
      section: 2.04,
      'section known': -1.14,
      reference: 3.48,
      'reference known': -0.92,
      'reference in text': 0,
      owner: 5.21,
      'owner known': -2.26,
      'same date': 5.89,
      'date in chain': 5.18,
      'dates known': -1.68,
      'status goes back': -1.13,
      position: 0.45,
    },
  },
  inContext: {
    intercept: -1.96,
    weights: {
      words: 0,
      'words above .5': 0.61,
      containment: 0,
      'shared words': 0.53,
      'rarest shared word': 0,
      opening: 0,
      'words and headings': 2.35,
      characters: 3.14,
      'characters above .5': 0.34,
      'characters above .8': 0.56,
      'equal text': 1.28,
      contrast: -2.73,
      area: 0.08,
      'area known': -0.14,
      section: 0.61,
      'section known': -0.48,
      reference: 0,
      'reference known': 0.28,
      'reference in text': 0,
      owner: 2.52,
      'owner known': -0.85,
      'same date': 3.14,
      'date in chain': 2.75,
      'dates known': -0.79,
      'status goes back': -0.73,
      position: 0,
      'reference kept': 2.98,
      'reference changed': -2.82,
      'area answers to area': 0.55,
      'section answers to section': 0,
      'owner answers to owner': 0,
      'date answers to date': 0.02,
      neighbours: 1.13,
      'neighbours known': -0.4,
      'ahead of rivals': 1.07,
      'behind rivals': 6.41,
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
  acceptFrom: 0.95,
  linkFrom: 0.45,
}
