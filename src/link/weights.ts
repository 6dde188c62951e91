import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - generated families held back: same action: precision 0.9828, recall 0.9826, F1 0.9827 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9961, recall 0.9154, F1 0.9540 (4195)
 * - generated families held back: whole threads: precision 0.9276, recall 0.9279, F1 0.9278 (2678)
 * - generated families held back: splits and merges: precision 0.8342, recall 0.9071, F1 0.8691 (366)
 * - generated families held back: calibration error 0.0053, left to a person 0.0808
 * - redrafted families held back: same action: precision 0.7867, recall 0.7195, F1 0.7516 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2927, F1 0.4528 (82)
 * - redrafted families held back: whole threads: precision 0.7500, recall 0.7725, F1 0.7611 (233)
 * - redrafted families held back: splits and merges: precision 0.8824, recall 0.5882, F1 0.7059 (51)
 * - redrafted families held back: calibration error 0.1084, left to a person 0.6800
 * - kept families held back: same action: precision 0.9691, recall 0.9947, F1 0.9817 (189)
 * - kept families held back: same action, accepted unseen: precision 0.9942, recall 0.9048, F1 0.9474 (189)
 * - kept families held back: whole threads: precision 0.9444, recall 0.9128, F1 0.9283 (149)
 * - kept families held back: splits and merges: precision 0.9167, recall 0.9167, F1 0.9167 (24)
 * - kept families held back: calibration error 0.0158, left to a person 0.1134
 * - mixed families held back: same action: precision 0.9167, recall 0.9322, F1 0.9244 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.0000, recall 0.5819, F1 0.7357 (177)
 * - mixed families held back: whole threads: precision 0.8182, recall 0.8060, F1 0.8120 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.6000, F1 0.7500 (60)
 * - mixed families held back: calibration error 0.0366, left to a person 0.4278
 * - generated families of the fit: same action: precision 0.9873, recall 0.9812, F1 0.9842 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9970, recall 0.9116, F1 0.9523 (10413)
 * - generated families of the fit: whole threads: precision 0.9290, recall 0.9380, F1 0.9335 (6649)
 * - generated families of the fit: splits and merges: precision 0.8099, recall 0.9112, F1 0.8576 (912)
 * - generated families of the fit: calibration error 0.0023, left to a person 0.0799
 * - written families of the fit: same action: precision 0.9284, recall 0.9276, F1 0.9280 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9914, recall 0.6827, F1 0.8086 (1188)
 * - written families of the fit: whole threads: precision 0.8488, recall 0.8493, F1 0.8491 (1613)
 * - written families of the fit: splits and merges: precision 0.8955, recall 0.7355, F1 0.8076 (431)
 * - written families of the fit: calibration error 0.0255, left to a person 0.3109
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -8.7,
    weights: {
      'words up to .5': 0,
      'words above .5': 0.22,
      containment: 0,
      'shared words': 2.84,
      'words and headings': 0,
      'characters up to .5': 0.12,
      'characters .5 to .8': 0,
      'characters above .8': 7.05,
      'equal text': 3.84,
      'meaning up to .5': 5.61,
      'meaning above .5': 1.08,
      'known meaning': 0.03,
      'usage up to .5': 4.24,
      'usage above .5': 2.66,
      contrast: -6.55,
      'names differ': -5.3,
      area: 0.85,
      'area known': -0.48,
      section: 0.73,
      'section known': -0.43,
      reference: 2.24,
      'reference known': -0.78,
      'reference in text': 0,
      owner: 2.58,
      'owner known': -0.67,
      'same date': 3.32,
      'date in chain': 4.56,
      'dates known': -0.77,
      'status goes back': -2.45,
      position: 0.61,
    },
  },
  inContext: {
    intercept: -6.32,
    weights: {
      'words up to .5': 0,
      'words above .5': 3.61,
      containment: 0.46,
      'shared words': 5.09,
      'words and headings': 2.18,
      'characters up to .5': 1.48,
      'characters .5 to .8': 2.74,
      'characters above .8': 3.08,
      'equal text': 8.68,
      'meaning up to .5': 7.59,
      'meaning above .5': 3.45,
      'known meaning': 0.33,
      'usage up to .5': 6.63,
      'usage above .5': 3.1,
      contrast: -10.84,
      'names differ': -7.67,
      area: 2.04,
      'area known': -1.14,
      section: 0.94,
      'section known': -1.07,
      reference: 0.27,
      'reference known': -0.46,
      'reference in text': 0,
      owner: 4.38,
      'owner known': -1.08,
      'same date': 6.22,
      'date in chain': 8.96,
      'dates known': -1.85,
      'status goes back': -4.23,
      position: 1.01,
      'reference kept': 2.27,
      'reference changed': -2.59,
      'area answers to area': 0.34,
      'section answers to section': 0.5,
      'owner answers to owner': 0,
      'date answers to date': 0.36,
      neighbours: 0.81,
      'neighbours known': -1.67,
      rivals: -2.83,
    },
  },
  choice: {
    intercept: 0.71,
    weights: {
      score: 1.02,
      margin: 0.02,
      rivals: -0.28,
      'shared characters': 0.7,
      'shared meaning': 0,
    },
  },
  parts: {
    intercept: -3.03,
    weights: {
      together: -0.62,
      'better together': 1.16,
      'best alone': 0.49,
      'least alone': 0.23,
      'wanted elsewhere': -0.4,
      'better partner': -0.24,
      'likeliest link': 0.16,
      'least contained': 4.58,
      'mean contained': -7.78,
      'covered by the others': 4.66,
      'parts alike': -0.27,
      'length differs': -4.11,
      area: 0.21,
      section: 0,
      owner: 0.26,
      date: -0.57,
      'side by side': 2.34,
      'one section': 0.41,
      'more than two': -1.21,
      'least like its piece': 2.84,
      'more like its piece': 3.88,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.35,
}
