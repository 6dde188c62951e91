import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9860, F1 0.9930 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0005, left to a person 0.0140
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0002, left to a person 0.0000
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9880, recall 0.9734, F1 0.9806 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 0.9968, recall 0.9083, F1 0.9505 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9503, recall 0.9636, F1 0.9569 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0082, left to a person 0.0751
 * - generated families held back: same action: precision 0.9855, recall 0.9857, F1 0.9856 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9990, recall 0.9223, F1 0.9591 (4195)
 * - generated families held back: whole threads: precision 0.9387, recall 0.9384, F1 0.9386 (2678)
 * - generated families held back: splits and merges: precision 0.9167, recall 0.9317, F1 0.9241 (366)
 * - generated families held back: calibration error 0.0062, left to a person 0.0770
 * - redrafted families held back: same action: precision 0.7733, recall 0.7073, F1 0.7389 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7375, recall 0.7597, F1 0.7484 (233)
 * - redrafted families held back: splits and merges: precision 0.7778, recall 0.5490, F1 0.6437 (51)
 * - redrafted families held back: calibration error 0.0391, left to a person 0.7600
 * - kept families held back: same action: precision 0.9691, recall 0.9947, F1 0.9817 (189)
 * - kept families held back: same action, accepted unseen: precision 1.0000, recall 0.9206, F1 0.9587 (189)
 * - kept families held back: whole threads: precision 0.9444, recall 0.9128, F1 0.9283 (149)
 * - kept families held back: splits and merges: precision 0.8400, recall 0.8750, F1 0.8571 (24)
 * - kept families held back: calibration error 0.0200, left to a person 0.1031
 * - mixed families held back: same action: precision 0.8750, recall 0.9492, F1 0.9106 (177)
 * - mixed families held back: same action, accepted unseen: precision 0.9916, recall 0.6667, F1 0.7973 (177)
 * - mixed families held back: whole threads: precision 0.8065, recall 0.7463, F1 0.7752 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.5500, F1 0.7097 (60)
 * - mixed families held back: calibration error 0.0549, left to a person 0.3802
 * - generated families of the fit: same action: precision 0.9883, recall 0.9858, F1 0.9871 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9989, recall 0.9192, F1 0.9574 (10413)
 * - generated families of the fit: whole threads: precision 0.9450, recall 0.9489, F1 0.9469 (6649)
 * - generated families of the fit: splits and merges: precision 0.8936, recall 0.9298, F1 0.9113 (912)
 * - generated families of the fit: calibration error 0.0045, left to a person 0.0773
 * - written families of the fit: same action: precision 0.9213, recall 0.9461, F1 0.9336 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9931, recall 0.7281, F1 0.8402 (1188)
 * - written families of the fit: whole threads: precision 0.8615, recall 0.8444, F1 0.8528 (1613)
 * - written families of the fit: splits and merges: precision 0.9280, recall 0.7471, F1 0.8278 (431)
 * - written families of the fit: calibration error 0.0343, left to a person 0.2861
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -7.33,
    weights: {
      'words up to .5': 0,
      'words above .5': 0,
      containment: 0,
      'shared words': 2.04,
      'words and headings': 0,
      'characters up to .5': 1.33,
      'characters .5 to .8': 0,
      'characters above .8': 7.1,
      'equal text': 3.68,
      'meaning up to .5': 5.38,
      'meaning above .5': 1.03,
      'known meaning': 0.09,
      'usage up to .5': 3.5,
      'usage above .5': 1.86,
      'said otherwise': 9.11,
      'not said': -5.6,
      contrast: -7.39,
      'names differ': -5.01,
      area: 0.81,
      'area known': -0.54,
      section: 0.86,
      'section known': -0.58,
      reference: 2.21,
      'reference known': -0.76,
      'reference in text': 0,
      owner: 2.53,
      'owner known': -0.72,
      'same date': 3.32,
      'date in chain': 4.45,
      'dates known': -0.8,
      'status goes back': -2.29,
      position: 0.63,
    },
  },
  inContext: {
    intercept: -3.14,
    weights: {
      'words up to .5': 0,
      'words above .5': 0.81,
      containment: 0,
      'shared words': 3.07,
      'words and headings': 2.09,
      'characters up to .5': 0.69,
      'characters .5 to .8': 1.84,
      'characters above .8': 0.29,
      'equal text': 1.55,
      'meaning up to .5': 3.79,
      'meaning above .5': 0.48,
      'known meaning': 1.12,
      'usage up to .5': 3.45,
      'usage above .5': 0,
      'said otherwise': 8.01,
      'not said': -6.27,
      contrast: -6.4,
      'names differ': -2.46,
      area: 0.74,
      'area known': -0.5,
      section: 0.74,
      'section known': -0.85,
      reference: 0,
      'reference known': -0.07,
      'reference in text': 0,
      owner: 2.37,
      'owner known': -0.68,
      'same date': 2.9,
      'date in chain': 5.82,
      'dates known': -1.12,
      'status goes back': -2.65,
      position: 0.83,
      'reference kept': 0.2,
      'reference changed': -1.84,
      'area answers to area': 0.38,
      'section answers to section': 0.46,
      'owner answers to owner': 0.06,
      'date answers to date': 0.88,
      neighbours: 0.85,
      'neighbours known': -1.48,
      rivals: -3.24,
    },
  },
  choice: {
    intercept: 0.07,
    weights: {
      score: 0.83,
      margin: 0.04,
      rivals: -0.03,
      'same words': 1.88,
    },
  },
  parts: {
    intercept: -1.68,
    weights: {
      'better together': 0.69,
      'best alone': 0.19,
      'least alone': 0.08,
      'wanted elsewhere': -0.55,
      'better partner': -0.16,
      'likeliest link': 0.05,
      'least contained': 2.69,
      'covered by one': -4.88,
      'covered by the others': 3.65,
      'parts alike': 2.15,
      'longest part': -4.06,
      'shortest part': 0.47,
      area: 0.46,
      section: 0,
      owner: 0.39,
      date: -0.49,
      'side by side': 2.84,
      'one section': 0.09,
      'more than two': -2.03,
      'least like its piece': 4.52,
      'more like its piece': 3.6,
      'others divided': 1.96,
    },
  },
}
