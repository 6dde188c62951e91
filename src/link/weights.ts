import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9825, F1 0.9912 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0008, left to a person 0.0175
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0002, left to a person 0.0000
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9820, recall 0.9704, F1 0.9762 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9083, F1 0.9519 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9501, recall 0.9608, F1 0.9554 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0136, left to a person 0.0808
 * - generated families held back: same action: precision 0.9824, recall 0.9852, F1 0.9838 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9979, recall 0.9211, F1 0.9580 (4195)
 * - generated families held back: whole threads: precision 0.9344, recall 0.9302, F1 0.9323 (2678)
 * - generated families held back: splits and merges: precision 0.9116, recall 0.9016, F1 0.9066 (366)
 * - generated families held back: calibration error 0.0080, left to a person 0.0796
 * - redrafted families held back: same action: precision 0.7838, recall 0.7073, F1 0.7436 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7427, recall 0.7682, F1 0.7553 (233)
 * - redrafted families held back: splits and merges: precision 0.8667, recall 0.5098, F1 0.6420 (51)
 * - redrafted families held back: calibration error 0.1221, left to a person 0.7568
 * - kept families held back: same action: precision 0.9692, recall 1.0000, F1 0.9844 (189)
 * - kept families held back: same action, accepted unseen: precision 1.0000, recall 0.9101, F1 0.9529 (189)
 * - kept families held back: whole threads: precision 0.9580, recall 0.9195, F1 0.9384 (149)
 * - kept families held back: splits and merges: precision 1.0000, recall 0.8333, F1 0.9091 (24)
 * - kept families held back: calibration error 0.0199, left to a person 0.1179
 * - mixed families held back: same action: precision 0.9121, recall 0.9379, F1 0.9248 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.0000, recall 0.6271, F1 0.7708 (177)
 * - mixed families held back: whole threads: precision 0.8214, recall 0.8010, F1 0.8111 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.5667, F1 0.7234 (60)
 * - mixed families held back: calibration error 0.0365, left to a person 0.3901
 * - generated families of the fit: same action: precision 0.9866, recall 0.9838, F1 0.9852 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9984, recall 0.9165, F1 0.9557 (10413)
 * - generated families of the fit: whole threads: precision 0.9368, recall 0.9410, F1 0.9389 (6649)
 * - generated families of the fit: splits and merges: precision 0.8933, recall 0.9090, F1 0.9011 (912)
 * - generated families of the fit: calibration error 0.0048, left to a person 0.0794
 * - written families of the fit: same action: precision 0.9302, recall 0.9310, F1 0.9306 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9953, recall 0.7138, F1 0.8314 (1188)
 * - written families of the fit: whole threads: precision 0.8548, recall 0.8543, F1 0.8546 (1613)
 * - written families of the fit: splits and merges: precision 0.9119, recall 0.7448, F1 0.8199 (431)
 * - written families of the fit: calibration error 0.0197, left to a person 0.2834
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
    intercept: -2.16,
    weights: {
      'better together': 0.7,
      'best alone': 0.08,
      'least alone': -0.01,
      'wanted elsewhere': -0.54,
      'better partner': -0.16,
      'likeliest link': 0.12,
      'least contained': 2.76,
      'covered by one': -4.52,
      'covered by the others': 3.09,
      'parts alike': 1.97,
      'longest part': -4.22,
      'shortest part': 0.72,
      area: 0.5,
      section: 0,
      owner: 0.46,
      date: -0.63,
      'side by side': 2.49,
      'one section': 0.21,
      'more than two': -2.2,
      'least like its piece': 4.51,
      'more like its piece': 2.6,
      'others divided': 1.73,
    },
  },
}
