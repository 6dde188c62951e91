import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9825, F1 0.9912 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0008, left to a person 0.0175
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 0.9964, F1 0.9982 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9928, F1 0.9964 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 0.9930, recall 0.9965, F1 0.9948 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0002, left to a person 0.0036
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9818, recall 0.9586, F1 0.9701 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9053, F1 0.9503 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9288, recall 0.9496, F1 0.9391 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0130, left to a person 0.0727
 * - generated families held back: same action: precision 0.9815, recall 0.9840, F1 0.9827 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9987, recall 0.9190, F1 0.9572 (4195)
 * - generated families held back: whole threads: precision 0.9291, recall 0.9253, F1 0.9272 (2678)
 * - generated families held back: splits and merges: precision 0.8763, recall 0.8907, F1 0.8835 (366)
 * - generated families held back: calibration error 0.0086, left to a person 0.0823
 * - redrafted families held back: same action: precision 0.7671, recall 0.6829, F1 0.7226 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7273, recall 0.7554, F1 0.7411 (233)
 * - redrafted families held back: splits and merges: precision 0.7222, recall 0.5098, F1 0.5977 (51)
 * - redrafted families held back: calibration error 0.1273, left to a person 0.7534
 * - kept families held back: same action: precision 0.9692, recall 1.0000, F1 0.9844 (189)
 * - kept families held back: same action, accepted unseen: precision 1.0000, recall 0.9101, F1 0.9529 (189)
 * - kept families held back: whole threads: precision 0.9580, recall 0.9195, F1 0.9384 (149)
 * - kept families held back: splits and merges: precision 1.0000, recall 0.8333, F1 0.9091 (24)
 * - kept families held back: calibration error 0.0199, left to a person 0.1179
 * - mixed families held back: same action: precision 0.9022, recall 0.9379, F1 0.9197 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.0000, recall 0.6328, F1 0.7751 (177)
 * - mixed families held back: whole threads: precision 0.8093, recall 0.7811, F1 0.7949 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.5667, F1 0.7234 (60)
 * - mixed families held back: calibration error 0.0442, left to a person 0.3913
 * - generated families of the fit: same action: precision 0.9868, recall 0.9832, F1 0.9850 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9983, recall 0.9152, F1 0.9550 (10413)
 * - generated families of the fit: whole threads: precision 0.9342, recall 0.9395, F1 0.9369 (6649)
 * - generated families of the fit: splits and merges: precision 0.8739, recall 0.9046, F1 0.8890 (912)
 * - generated families of the fit: calibration error 0.0052, left to a person 0.0799
 * - written families of the fit: same action: precision 0.9360, recall 0.9360, F1 0.9360 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9953, recall 0.7121, F1 0.8302 (1188)
 * - written families of the fit: whole threads: precision 0.8661, recall 0.8661, F1 0.8661 (1613)
 * - written families of the fit: splits and merges: precision 0.9158, recall 0.7819, F1 0.8436 (431)
 * - written families of the fit: calibration error 0.0233, left to a person 0.2845
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
    intercept: -2.89,
    weights: {
      'better together': 0.61,
      'best alone': -0.04,
      'least alone': 0.06,
      'wanted elsewhere': -0.45,
      'better partner': -0.18,
      'likeliest link': 0.18,
      'least contained': 1.94,
      'covered by one': -5.61,
      'covered by the others': 3.17,
      'parts alike': 2.22,
      'longest part': -4.61,
      'shortest part': 2.29,
      area: 0.37,
      section: 0,
      owner: 0.44,
      date: -0.76,
      'side by side': 2.41,
      'one section': 0.3,
      'more than two': -2.04,
      'least like its piece': 4.87,
      'more like its piece': 2.57,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.33,
}
