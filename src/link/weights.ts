import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 0.9965, F1 0.9982 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9825, F1 0.9912 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 0.9930, recall 0.9965, F1 0.9948 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0029, left to a person 0.0140
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0001, left to a person 0.0000
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9850, recall 0.9704, F1 0.9776 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9172, F1 0.9568 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9503, recall 0.9636, F1 0.9569 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0141, left to a person 0.0691
 * - generated families held back: same action: precision 0.9819, recall 0.9831, F1 0.9825 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9949, recall 0.9294, F1 0.9611 (4195)
 * - generated families held back: whole threads: precision 0.9259, recall 0.9242, F1 0.9251 (2678)
 * - generated families held back: splits and merges: precision 0.8595, recall 0.8689, F1 0.8641 (366)
 * - generated families held back: calibration error 0.0084, left to a person 0.0669
 * - redrafted families held back: same action: precision 0.7945, recall 0.7073, F1 0.7484 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2195, F1 0.3600 (82)
 * - redrafted families held back: whole threads: precision 0.7479, recall 0.7768, F1 0.7621 (233)
 * - redrafted families held back: splits and merges: precision 0.8235, recall 0.5490, F1 0.6588 (51)
 * - redrafted families held back: calibration error 0.1295, left to a person 0.7534
 * - kept families held back: same action: precision 0.9742, recall 1.0000, F1 0.9869 (189)
 * - kept families held back: same action, accepted unseen: precision 0.9943, recall 0.9206, F1 0.9560 (189)
 * - kept families held back: whole threads: precision 0.9653, recall 0.9329, F1 0.9488 (149)
 * - kept families held back: splits and merges: precision 1.0000, recall 0.9167, F1 0.9565 (24)
 * - kept families held back: calibration error 0.0150, left to a person 0.0979
 * - mixed families held back: same action: precision 0.9222, recall 0.9379, F1 0.9300 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.0000, recall 0.6441, F1 0.7835 (177)
 * - mixed families held back: whole threads: precision 0.8333, recall 0.8209, F1 0.8271 (201)
 * - mixed families held back: splits and merges: precision 1.0000, recall 0.6000, F1 0.7500 (60)
 * - mixed families held back: calibration error 0.0366, left to a person 0.3667
 * - generated families of the fit: same action: precision 0.9874, recall 0.9820, F1 0.9847 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9964, recall 0.9252, F1 0.9595 (10413)
 * - generated families of the fit: whole threads: precision 0.9320, recall 0.9398, F1 0.9359 (6649)
 * - generated families of the fit: splits and merges: precision 0.8412, recall 0.8947, F1 0.8672 (912)
 * - generated families of the fit: calibration error 0.0059, left to a person 0.0664
 * - written families of the fit: same action: precision 0.9264, recall 0.9327, F1 0.9295 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9897, recall 0.7315, F1 0.8412 (1188)
 * - written families of the fit: whole threads: precision 0.8517, recall 0.8475, F1 0.8496 (1613)
 * - written families of the fit: splits and merges: precision 0.8977, recall 0.7123, F1 0.7943 (431)
 * - written families of the fit: calibration error 0.0307, left to a person 0.2659
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
    intercept: -4.54,
    weights: {
      'words up to .5': 0,
      'words above .5': 2.81,
      containment: 0.34,
      'shared words': 3.57,
      'words and headings': 1.46,
      'characters up to .5': 0.65,
      'characters .5 to .8': 2.54,
      'characters above .8': 1.63,
      'equal text': 5.26,
      'meaning up to .5': 4.63,
      'meaning above .5': 1.45,
      'known meaning': 0.42,
      'usage up to .5': 4.31,
      'usage above .5': 0,
      contrast: -6.25,
      'names differ': -2.79,
      area: 1.09,
      'area known': -0.7,
      section: 0.49,
      'section known': -0.71,
      reference: 0,
      'reference known': -0.05,
      'reference in text': 0,
      owner: 2.36,
      'owner known': -0.62,
      'same date': 3.23,
      'date in chain': 6.09,
      'dates known': -1.34,
      'status goes back': -2.91,
      position: 0.73,
      'reference kept': 0.25,
      'reference changed': -1.88,
      'area answers to area': 0.43,
      'section answers to section': 0.6,
      'owner answers to owner': 0,
      'date answers to date': 0.69,
      neighbours: 0.7,
      'neighbours known': -1.37,
      rivals: -3.27,
    },
  },
  choice: {
    intercept: 0.55,
    weights: {
      score: 0.84,
      margin: -0.02,
      rivals: -0.45,
      'same words': 2.04,
    },
  },
  parts: {
    intercept: -3.31,
    weights: {
      together: -0.63,
      'better together': 1.22,
      'best alone': 0.55,
      'least alone': 0.13,
      'wanted elsewhere': -0.41,
      'better partner': -0.2,
      'likeliest link': 0.15,
      'least contained': 4.57,
      'mean contained': -7.68,
      'covered by the others': 4.79,
      'parts alike': 0.1,
      'length differs': -4.17,
      area: 0.3,
      section: 0,
      owner: 0.36,
      date: -0.77,
      'side by side': 2.41,
      'one section': 0.33,
      'more than two': -1.18,
      'least like its piece': 3.29,
      'more like its piece': 3.8,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.35,
}
