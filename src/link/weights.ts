import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9825, F1 0.9912 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0008, left to a person 0.0175
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9964, F1 0.9982 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0002, left to a person 0.0036
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9820, recall 0.9704, F1 0.9762 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9083, F1 0.9519 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9501, recall 0.9608, F1 0.9554 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0136, left to a person 0.0808
 * - generated families held back: same action: precision 0.9810, recall 0.9840, F1 0.9825 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9984, recall 0.9187, F1 0.9569 (4195)
 * - generated families held back: whole threads: precision 0.9283, recall 0.9238, F1 0.9261 (2678)
 * - generated families held back: splits and merges: precision 0.8804, recall 0.8852, F1 0.8828 (366)
 * - generated families held back: calibration error 0.0085, left to a person 0.0827
 * - redrafted families held back: same action: precision 0.7671, recall 0.6829, F1 0.7226 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7273, recall 0.7554, F1 0.7411 (233)
 * - redrafted families held back: splits and merges: precision 0.7647, recall 0.5098, F1 0.6118 (51)
 * - redrafted families held back: calibration error 0.1273, left to a person 0.7534
 * - kept families held back: same action: precision 0.9742, recall 1.0000, F1 0.9869 (189)
 * - kept families held back: same action, accepted unseen: precision 1.0000, recall 0.9101, F1 0.9529 (189)
 * - kept families held back: whole threads: precision 0.9653, recall 0.9329, F1 0.9488 (149)
 * - kept families held back: splits and merges: precision 1.0000, recall 0.9167, F1 0.9565 (24)
 * - kept families held back: calibration error 0.0149, left to a person 0.1134
 * - mixed families held back: same action: precision 0.9121, recall 0.9379, F1 0.9248 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.0000, recall 0.6328, F1 0.7751 (177)
 * - mixed families held back: whole threads: precision 0.8214, recall 0.8010, F1 0.8111 (201)
 * - mixed families held back: splits and merges: precision 0.9500, recall 0.6333, F1 0.7600 (60)
 * - mixed families held back: calibration error 0.0431, left to a person 0.3846
 * - generated families of the fit: same action: precision 0.9865, recall 0.9822, F1 0.9844 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9982, recall 0.9140, F1 0.9542 (10413)
 * - generated families of the fit: whole threads: precision 0.9308, recall 0.9371, F1 0.9340 (6649)
 * - generated families of the fit: splits and merges: precision 0.8434, recall 0.8914, F1 0.8667 (912)
 * - generated families of the fit: calibration error 0.0054, left to a person 0.0804
 * - written families of the fit: same action: precision 0.9352, recall 0.9352, F1 0.9352 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9941, recall 0.7104, F1 0.8287 (1188)
 * - written families of the fit: whole threads: precision 0.8642, recall 0.8642, F1 0.8642 (1613)
 * - written families of the fit: splits and merges: precision 0.9086, recall 0.7842, F1 0.8418 (431)
 * - written families of the fit: calibration error 0.0239, left to a person 0.2854
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
    intercept: -4.48,
    weights: {
      'words up to .5': 0,
      'words above .5': 2.01,
      containment: 0.06,
      'shared words': 3.65,
      'words and headings': 1.78,
      'characters up to .5': 0.63,
      'characters .5 to .8': 2.5,
      'characters above .8': 0.31,
      'equal text': 1.89,
      'meaning up to .5': 4.57,
      'meaning above .5': 0.66,
      'known meaning': 0.4,
      'usage up to .5': 4.32,
      'usage above .5': 0,
      contrast: -5.82,
      'names differ': -2.61,
      area: 1.11,
      'area known': -0.63,
      section: 0.59,
      'section known': -0.81,
      reference: 0,
      'reference known': -0.04,
      'reference in text': 0,
      owner: 2.39,
      'owner known': -0.61,
      'same date': 3.19,
      'date in chain': 6.05,
      'dates known': -1.29,
      'status goes back': -2.91,
      position: 0.68,
      'reference kept': 0.37,
      'reference changed': -1.71,
      'area answers to area': 0.37,
      'section answers to section': 0.55,
      'owner answers to owner': 0,
      'date answers to date': 0.68,
      neighbours: 0.76,
      'neighbours known': -1.5,
      rivals: -3.21,
    },
  },
  choice: {
    intercept: 0.65,
    weights: {
      score: 0.85,
      margin: -0.03,
      rivals: -0.54,
      'same words': 1.87,
    },
  },
  parts: {
    intercept: -2.73,
    weights: {
      'better together': 0.6,
      'best alone': -0.04,
      'least alone': 0.07,
      'wanted elsewhere': -0.44,
      'better partner': -0.22,
      'likeliest link': 0.16,
      'least contained': 1.08,
      'covered by one': -5.61,
      'covered by the others': 4.15,
      'parts alike': 0.13,
      'longest part': -4.47,
      'shortest part': 1.96,
      area: 0.35,
      section: 0,
      owner: 0.31,
      date: -0.62,
      'side by side': 2.42,
      'one section': 0.31,
      'more than two': -2.33,
      'least like its piece': 4.77,
      'more like its piece': 2.95,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.33,
}
