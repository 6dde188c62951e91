import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9615, F1 0.9804 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0041, left to a person 0.0385
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9784, F1 0.9891 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0013, left to a person 0.0216
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9787, recall 0.9527, F1 0.9655 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 0.9967, recall 0.8846, F1 0.9373 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9180, recall 0.9412, F1 0.9295 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0157, left to a person 0.0881
 * - generated families held back: same action: precision 0.9870, recall 0.9747, F1 0.9808 (4195)
 * - generated families held back: same action, accepted unseen: precision 0.9964, recall 0.9328, F1 0.9636 (4195)
 * - generated families held back: whole threads: precision 0.9158, recall 0.9335, F1 0.9246 (2678)
 * - generated families held back: splits and merges: precision 0.8354, recall 0.9290, F1 0.8797 (366)
 * - generated families held back: calibration error 0.0060, left to a person 0.0521
 * - redrafted families held back: same action: precision 0.7808, recall 0.6951, F1 0.7355 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.0000, recall 0.2561, F1 0.4078 (82)
 * - redrafted families held back: whole threads: precision 0.7521, recall 0.7811, F1 0.7663 (233)
 * - redrafted families held back: splits and merges: precision 0.8333, recall 0.3922, F1 0.5333 (51)
 * - redrafted families held back: calibration error 0.0744, left to a person 0.7123
 * - kept families held back: same action: precision 0.9689, recall 0.9894, F1 0.9791 (189)
 * - kept families held back: same action, accepted unseen: precision 0.9943, recall 0.9153, F1 0.9532 (189)
 * - kept families held back: whole threads: precision 0.9310, recall 0.9060, F1 0.9184 (149)
 * - kept families held back: splits and merges: precision 0.9000, recall 0.7500, F1 0.8182 (24)
 * - kept families held back: calibration error 0.0260, left to a person 0.0984
 * - mixed families held back: same action: precision 0.9398, recall 0.8814, F1 0.9096 (177)
 * - mixed families held back: same action, accepted unseen: precision 0.9825, recall 0.6328, F1 0.7698 (177)
 * - mixed families held back: whole threads: precision 0.7736, recall 0.8159, F1 0.7942 (201)
 * - mixed families held back: splits and merges: precision 0.8182, recall 0.6000, F1 0.6923 (60)
 * - mixed families held back: calibration error 0.0498, left to a person 0.3133
 * - generated families of the fit: same action: precision 0.9905, recall 0.9726, F1 0.9815 (10413)
 * - generated families of the fit: same action, accepted unseen: precision 0.9968, recall 0.9170, F1 0.9552 (10413)
 * - generated families of the fit: whole threads: precision 0.9122, recall 0.9380, F1 0.9250 (6649)
 * - generated families of the fit: splits and merges: precision 0.8092, recall 0.9112, F1 0.8571 (912)
 * - generated families of the fit: calibration error 0.0027, left to a person 0.0631
 * - written families of the fit: same action: precision 0.9208, recall 0.9099, F1 0.9153 (1188)
 * - written families of the fit: same action, accepted unseen: precision 0.9829, recall 0.6785, F1 0.8028 (1188)
 * - written families of the fit: whole threads: precision 0.8144, recall 0.8215, F1 0.8179 (1613)
 * - written families of the fit: splits and merges: precision 0.9145, recall 0.6450, F1 0.7565 (431)
 * - written families of the fit: calibration error 0.0368, left to a person 0.3015
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -8.69,
    weights: {
      'words up to .5': 0,
      'words above .5': 0.56,
      containment: 0,
      'shared words': 3.13,
      'words and headings': 0,
      'characters up to .5': 1.4,
      'characters .5 to .8': 0,
      'characters above .8': 8.4,
      'equal text': 3.76,
      'meaning up to .5': 8.23,
      'meaning above .5': 2.72,
      'known meaning': 0.02,
      contrast: -6.28,
      'names differ': -3.04,
      area: 0.87,
      'area known': -0.51,
      section: 0.75,
      'section known': -0.38,
      reference: 2.25,
      'reference known': -0.79,
      'reference in text': 0,
      owner: 2.61,
      'owner known': -0.71,
      'same date': 3.27,
      'date in chain': 4.66,
      'dates known': -0.76,
      'status goes back': -2.81,
      position: 0.65,
    },
  },
  inContext: {
    intercept: -7.21,
    weights: {
      'words up to .5': 0,
      'words above .5': 1.24,
      containment: 0,
      'shared words': 3.24,
      'words and headings': 0,
      'characters up to .5': 1.7,
      'characters .5 to .8': 0.82,
      'characters above .8': 8.61,
      'equal text': 4.4,
      'meaning up to .5': 8.49,
      'meaning above .5': 1.54,
      'known meaning': 0.01,
      contrast: -6.62,
      'names differ': -3.69,
      area: 0.56,
      'area known': -0.13,
      section: 0.06,
      'section known': -0.5,
      reference: 0,
      'reference known': 0.23,
      'reference in text': 0,
      owner: 2.51,
      'owner known': -0.51,
      'same date': 3.26,
      'date in chain': 4.23,
      'dates known': -0.77,
      'status goes back': -2.94,
      position: 0.14,
      'reference kept': 3.29,
      'reference changed': -3.16,
      'area answers to area': 0.08,
      'section answers to section': 0.3,
      'owner answers to owner': 0,
      'date answers to date': 0,
      neighbours: 0.98,
      'neighbours known': -2.48,
    },
  },
  choice: {
    intercept: 0.18,
    weights: {
      score: 0.45,
      margin: 0.17,
      lead: 0.27,
      'stands out': 0.09,
      'shared characters': 1.69,
      'shared meaning': 0,
    },
  },
  parts: {
    intercept: -3.56,
    weights: {
      together: -0.34,
      'better together': 1.1,
      'best alone': 0.19,
      'least alone': 0.23,
      'wanted elsewhere': -0.78,
      'better partner': -0.36,
      'least contained': 4.96,
      'mean contained': -4.27,
      'covered by the others': 5.98,
      'parts alike': -0.52,
      'length differs': -4.25,
      area: 0,
      section: 0,
      owner: 0,
      date: -0.85,
      'side by side': 2.12,
      'one section': 0.6,
      'more than two': -1.93,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.45,
}
