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
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 0.9967, recall 0.9053, F1 0.9488 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9503, recall 0.9636, F1 0.9569 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0090, left to a person 0.0781
 * - generated families held back: same action: precision 0.9852, recall 0.9862, F1 0.9857 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9990, recall 0.9223, F1 0.9591 (4195)
 * - generated families held back: whole threads: precision 0.9402, recall 0.9388, F1 0.9395 (2678)
 * - generated families held back: splits and merges: precision 0.9317, recall 0.9317, F1 0.9317 (366)
 * - generated families held back: calibration error 0.0065, left to a person 0.0776
 * - redrafted families held back: same action: precision 0.7703, recall 0.6951, F1 0.7308 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7303, recall 0.7554, F1 0.7426 (233)
 * - redrafted families held back: splits and merges: precision 0.7778, recall 0.5490, F1 0.6437 (51)
 * - redrafted families held back: calibration error 0.0349, left to a person 0.7568
 * - kept families held back: same action: precision 0.9692, recall 1.0000, F1 0.9844 (189)
 * - kept families held back: same action, accepted unseen: precision 1.0000, recall 0.9206, F1 0.9587 (189)
 * - kept families held back: whole threads: precision 0.9580, recall 0.9195, F1 0.9384 (149)
 * - kept families held back: splits and merges: precision 0.9130, recall 0.8750, F1 0.8936 (24)
 * - kept families held back: calibration error 0.0210, left to a person 0.1077
 * - mixed families held back: same action: precision 0.8750, recall 0.9492, F1 0.9106 (177)
 * - mixed families held back: same action, accepted unseen: precision 0.9916, recall 0.6667, F1 0.7973 (177)
 * - mixed families held back: whole threads: precision 0.8065, recall 0.7463, F1 0.7752 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.5500, F1 0.7097 (60)
 * - mixed families held back: calibration error 0.0594, left to a person 0.3802
 * - generated families of the fit: same action: precision 0.9879, recall 0.9860, F1 0.9869 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9989, recall 0.9199, F1 0.9578 (10413)
 * - generated families of the fit: whole threads: precision 0.9450, recall 0.9478, F1 0.9464 (6649)
 * - generated families of the fit: splits and merges: precision 0.8954, recall 0.9200, F1 0.9075 (912)
 * - generated families of the fit: calibration error 0.0047, left to a person 0.0773
 * - written families of the fit: same action: precision 0.9197, recall 0.9453, F1 0.9323 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9931, recall 0.7298, F1 0.8413 (1188)
 * - written families of the fit: whole threads: precision 0.8589, recall 0.8413, F1 0.8500 (1613)
 * - written families of the fit: splits and merges: precision 0.9242, recall 0.7355, F1 0.8191 (431)
 * - written families of the fit: calibration error 0.0370, left to a person 0.2850
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
      'characters up to .5': 1.34,
      'characters .5 to .8': 0,
      'characters above .8': 7.1,
      'equal text': 3.67,
      'meaning up to .5': 5.39,
      'meaning above .5': 1.03,
      'known meaning': 0.09,
      'usage up to .5': 3.5,
      'usage above .5': 1.86,
      'said otherwise': 9.08,
      'not said': -5.58,
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
      'characters .5 to .8': 1.83,
      'characters above .8': 0.29,
      'equal text': 1.55,
      'meaning up to .5': 3.79,
      'meaning above .5': 0.48,
      'known meaning': 1.12,
      'usage up to .5': 3.45,
      'usage above .5': 0,
      'said otherwise': 7.98,
      'not said': -6.27,
      contrast: -6.4,
      'names differ': -2.46,
      area: 0.74,
      'area known': -0.5,
      section: 0.73,
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
      'section answers to section': 0.47,
      'owner answers to owner': 0.06,
      'date answers to date': 0.88,
      neighbours: 0.85,
      'neighbours known': -1.49,
      rivals: -3.24,
    },
  },
  choice: {
    intercept: 0.02,
    weights: {
      score: 0.83,
      margin: 0.05,
      rivals: 0,
      'same words': 1.88,
    },
  },
  parts: {
    intercept: -1.63,
    weights: {
      'better together': 0.66,
      'best alone': 0.18,
      'least alone': 0.08,
      'wanted elsewhere': -0.55,
      'better partner': -0.16,
      'likeliest link': 0.05,
      'least contained': 2.65,
      'covered by one': -4.87,
      'covered by the others': 3.67,
      'parts alike': 2.14,
      'longest part': -4.08,
      'shortest part': 0.44,
      area: 0.46,
      section: 0,
      owner: 0.38,
      date: -0.5,
      'side by side': 2.84,
      'one section': 0.09,
      'more than two': -2.09,
      'least like its piece': 4.54,
      'more like its piece': 3.62,
      'others divided': 1.94,
    },
  },
}
