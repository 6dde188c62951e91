import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - written families, fitted without: same action: precision 0.855, recall 0.905, F1 0.879 (1188)
 * - written families, fitted without: same action, accepted unseen: precision 0.965, recall 0.704, F1 0.814 (1188)
 * - written families, fitted without: whole threads: precision 0.750, recall 0.717, F1 0.733 (1613)
 * - written families, fitted without: splits and merges: precision 0.967, recall 0.271, F1 0.424 (431)
 * - written families, fitted without: calibration error 0.081, left to a person 0.312
 * - generated families, fitted without: same action: precision 0.982, recall 0.968, F1 0.975 (2951)
 * - generated families, fitted without: same action, accepted unseen: precision 0.999, recall 0.862, F1 0.926 (2951)
 * - generated families, fitted without: whole threads: precision 0.902, recall 0.919, F1 0.910 (2168)
 * - generated families, fitted without: splits and merges: precision 0.813, recall 0.887, F1 0.848 (274)
 * - generated families, fitted without: calibration error 0.004, left to a person 0.124
 * - ASVS, fitted without: same action: precision 0.998, recall 0.993, F1 0.996 (902)
 * - ASVS, fitted without: same action, accepted unseen: precision 1.000, recall 0.959, F1 0.979 (902)
 * - ASVS, fitted without: whole threads: precision 0.987, recall 0.991, F1 0.989 (929)
 * - ASVS, fitted without: calibration error 0.006, left to a person 0.037
 * - sp800-53 r4 to r5, fitted without: same action: precision 0.959, recall 0.973, F1 0.966 (773)
 * - sp800-53 r4 to r5, fitted without: same action, accepted unseen: precision 0.990, recall 0.895, F1 0.940 (773)
 * - sp800-53 r4 to r5, fitted without: whole threads: precision 0.944, recall 0.934, F1 0.939 (1061)
 * - sp800-53 r4 to r5, fitted without: splits and merges: precision 0.444, recall 0.160, F1 0.235 (50)
 * - sp800-53 r4 to r5, fitted without: calibration error 0.025, left to a person 0.108
 * - csf csf1.1 to csf2.0, fitted without: same action: precision 0.667, recall 0.519, F1 0.583 (27)
 * - csf csf1.1 to csf2.0, fitted without: same action, accepted unseen: precision 0.857, recall 0.222, F1 0.353 (27)
 * - csf csf1.1 to csf2.0, fitted without: whole threads: precision 0.780, recall 0.759, F1 0.770 (187)
 * - csf csf1.1 to csf2.0, fitted without: splits and merges: precision 0.000, recall 0.000, F1 0.000 (22)
 * - csf csf1.1 to csf2.0, fitted without: calibration error 0.195, left to a person 0.667
 * - redrafted families held back: same action: precision 0.860, recall 0.598, F1 0.705 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.000, recall 0.146, F1 0.255 (82)
 * - redrafted families held back: whole threads: precision 0.713, recall 0.790, F1 0.749 (233)
 * - redrafted families held back: splits and merges: precision 1.000, recall 0.353, F1 0.522 (51)
 * - redrafted families held back: calibration error 0.070, left to a person 0.789
 * - kept families held back: same action: precision 0.949, recall 0.995, F1 0.972 (189)
 * - kept families held back: same action, accepted unseen: precision 0.988, recall 0.905, F1 0.945 (189)
 * - kept families held back: whole threads: precision 0.914, recall 0.859, F1 0.886 (149)
 * - kept families held back: splits and merges: precision 0.850, recall 0.708, F1 0.773 (24)
 * - kept families held back: calibration error 0.030, left to a person 0.126
 * - mixed families held back: same action: precision 0.919, recall 0.836, F1 0.876 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.000, recall 0.599, F1 0.749 (177)
 * - mixed families held back: whole threads: precision 0.682, recall 0.736, F1 0.708 (201)
 * - mixed families held back: splits and merges: precision 0.833, recall 0.500, F1 0.625 (60)
 * - mixed families held back: calibration error 0.037, left to a person 0.342
 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -7.33,
    weights: {
      'shared words': 1.8,
      'near words': 1.98,
      meaning: 5.53,
      'meaning known': -1.31,
      owner: 0.73,
      'date in chain': 3.25,
      'reference kept': 1.03,
      'heading answers to heading': 0.37,
      neighbours: 1.71,
    },
  },
  choice: {
    intercept: 3.48,
    weights: {
      score: 0.98,
      competing: -0.69,
    },
  },
  split: {
    intercept: -2.84,
    weights: {
      'covered by one': -3.47,
      'covered by the others': 3.82,
      'least contained': 4.25,
      'longest part': -2.1,
      'least score': 0.1,
      'wanted elsewhere': -1.49,
      'better partner': -0.39,
      'side by side': 1.39,
    },
  },
}
