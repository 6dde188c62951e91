import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - families held back: same action: precision 0.9879, recall 0.9757, F1 0.9818 (4195)
 * - families held back: same action, accepted unseen: precision 0.9956, recall 0.9173, F1 0.9548 (4195)
 * - families held back: whole threads: precision 0.9194, recall 0.9373, F1 0.9283 (2678)
 * - families held back: splits and merges: precision 0.9653, recall 0.9126, F1 0.9382 (366)
 * - families held back: calibration error 0.0046, left to a person 0.0671
 * - families of the fit: same action: precision 0.9896, recall 0.9753, F1 0.9824 (7285)
 * - families of the fit: same action, accepted unseen: precision 0.9968, recall 0.9064, F1 0.9495 (7285)
 * - families of the fit: whole threads: precision 0.9223, recall 0.9424, F1 0.9322 (4823)
 * - families of the fit: splits and merges: precision 0.9786, recall 0.8854, F1 0.9297 (672)
 * - families of the fit: calibration error 0.0059, left to a person 0.0774
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -8.94,
    weights: {
      words: 1.78,
      'words above .5': -1.26,
      containment: 0.46,
      'shared words': 2.13,
      'words and headings': 2.84,
      characters: 5.93,
      'characters above .5': -1.31,
      'characters above .8': 1.92,
      'equal text': 3.87,
      contrast: -6.61,
      area: 0.92,
      'area known': -0.53,
      section: 1.99,
      'section known': -0.68,
      reference: 3.58,
      'reference known': -0.71,
      'reference in text': 0,
      owner: 4.6,
      'owner known': -2.07,
      'same date': 5.15,
      'date in chain': 4.46,
      'dates known': -1.13,
      'status goes back': -1.91,
      position: 0.36,
    },
  },
  inContext: {
    intercept: -8.68,
    weights: {
      words: 2.17,
      'words above .5': -1.32,
      containment: 0.44,
      'shared words': 2.07,
      'words and headings': 2.6,
      characters: 5.84,
      'characters above .5': -1.37,
      'characters above .8': 2.03,
      'equal text': 4.05,
      contrast: -6.44,
      area: 0.21,
      'area known': -0.27,
      section: 1.76,
      'section known': -0.48,
      reference: 0,
      'reference known': 0.12,
      'reference in text': 0,
      owner: 4.5,
      'owner known': -2.07,
      'same date': 4.77,
      'date in chain': 4.05,
      'dates known': -0.91,
      'status goes back': -1.87,
      position: 0.09,
      'reference kept': 5.65,
      'reference changed': -2.41,
      'area answers to area': 0.19,
      'section answers to section': 0,
      'owner answers to owner': 0,
      'date answers to date': 0.03,
      neighbours: 0.97,
      'neighbours known': -0.63,
    },
  },
  choice: {
    intercept: 0.89,
    weights: {
      score: 0.73,
      margin: 0.27,
    },
  },
  parts: {
    intercept: -7.63,
    weights: {
      covered: 0.94,
      'covered by the others': 2.98,
      'least contained': 5.93,
      'mean contained': 5.77,
      'least said': -2.76,
      'least alike': 0.33,
      'mean alike': -0.31,
      area: 0.22,
      section: 0,
      owner: 0.78,
      date: 0.33,
      'side by side': 1.27,
      'more than two': -1.07,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.45,
}
