import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - restructured families, fitted without: same action: precision 0.872, recall 0.876, F1 0.874 (234)
 * - restructured families, fitted without: same action, accepted unseen: precision 0.991, recall 0.462, F1 0.630 (234)
 * - restructured families, fitted without: whole threads: precision 0.838, recall 0.836, F1 0.837 (531)
 * - restructured families, fitted without: splits and merges: precision 0.988, recall 0.669, F1 0.798 (124)
 * - restructured families, fitted without: calibration error 0.039, left to a person 0.536
 * - redrafted families, fitted without: same action: precision 0.769, recall 0.648, F1 0.704 (108)
 * - redrafted families, fitted without: same action, accepted unseen: precision 1.000, recall 0.324, F1 0.490 (108)
 * - redrafted families, fitted without: whole threads: precision 0.725, recall 0.764, F1 0.744 (318)
 * - redrafted families, fitted without: splits and merges: precision 0.938, recall 0.411, F1 0.571 (73)
 * - redrafted families, fitted without: calibration error 0.074, left to a person 0.615
 * - tracked families, fitted without: same action: precision 0.875, recall 0.964, F1 0.917 (362)
 * - tracked families, fitted without: same action, accepted unseen: precision 0.968, recall 0.834, F1 0.896 (362)
 * - tracked families, fitted without: whole threads: precision 0.774, recall 0.678, F1 0.723 (298)
 * - tracked families, fitted without: splits and merges: precision 1.000, recall 0.575, F1 0.730 (120)
 * - tracked families, fitted without: calibration error 0.092, left to a person 0.218
 * - mixed families, fitted without: same action: precision 0.897, recall 0.966, F1 0.930 (234)
 * - mixed families, fitted without: same action, accepted unseen: precision 1.000, recall 0.671, F1 0.803 (234)
 * - mixed families, fitted without: whole threads: precision 0.848, recall 0.791, F1 0.819 (268)
 * - mixed families, fitted without: splits and merges: precision 0.877, recall 0.695, F1 0.776 (82)
 * - mixed families, fitted without: calibration error 0.046, left to a person 0.377
 * - kept families, fitted without: same action: precision 0.988, recall 0.984, F1 0.986 (250)
 * - kept families, fitted without: same action, accepted unseen: precision 1.000, recall 0.884, F1 0.938 (250)
 * - kept families, fitted without: whole threads: precision 0.945, recall 0.949, F1 0.947 (198)
 * - kept families, fitted without: splits and merges: precision 0.789, recall 0.938, F1 0.857 (32)
 * - kept families, fitted without: calibration error 0.010, left to a person 0.112
 * - generated families, fitted without: same action: precision 0.988, recall 0.941, F1 0.964 (2951)
 * - generated families, fitted without: same action, accepted unseen: precision 0.998, recall 0.738, F1 0.849 (2951)
 * - generated families, fitted without: whole threads: precision 0.843, recall 0.899, F1 0.870 (2168)
 * - generated families, fitted without: splits and merges: precision 0.840, recall 0.861, F1 0.850 (274)
 * - generated families, fitted without: calibration error 0.018, left to a person 0.223
 * - ASVS, fitted without: same action: precision 0.999, recall 0.988, F1 0.993 (902)
 * - ASVS, fitted without: same action, accepted unseen: precision 1.000, recall 0.933, F1 0.966 (902)
 * - ASVS, fitted without: whole threads: precision 0.977, recall 0.987, F1 0.982 (929)
 * - ASVS, fitted without: calibration error 0.007, left to a person 0.056
 * - sp800-53 r4 to r5, fitted without: same action: precision 0.969, recall 0.970, F1 0.970 (773)
 * - sp800-53 r4 to r5, fitted without: same action, accepted unseen: precision 0.995, recall 0.853, F1 0.918 (773)
 * - sp800-53 r4 to r5, fitted without: whole threads: precision 0.944, recall 0.943, F1 0.944 (1061)
 * - sp800-53 r4 to r5, fitted without: splits and merges: precision 0.348, recall 0.160, F1 0.219 (50)
 * - sp800-53 r4 to r5, fitted without: calibration error 0.013, left to a person 0.145
 * - csf csf1.1 to csf2.0, fitted without: same action: precision 0.577, recall 0.556, F1 0.566 (27)
 * - csf csf1.1 to csf2.0, fitted without: same action, accepted unseen: precision 0.900, recall 0.333, F1 0.486 (27)
 * - csf csf1.1 to csf2.0, fitted without: whole threads: precision 0.734, recall 0.679, F1 0.706 (187)
 * - csf csf1.1 to csf2.0, fitted without: splits and merges: precision 0.000, recall 0.000, F1 0.000 (22)
 * - csf csf1.1 to csf2.0, fitted without: calibration error 0.288, left to a person 0.615
 * - redrafted families held back: same action: precision 0.829, recall 0.768, F1 0.797 (82)
 * - redrafted families held back: same action, accepted unseen: precision 0.957, recall 0.268, F1 0.419 (82)
 * - redrafted families held back: whole threads: precision 0.799, recall 0.820, F1 0.809 (233)
 * - redrafted families held back: splits and merges: precision 1.000, recall 0.471, F1 0.640 (51)
 * - redrafted families held back: calibration error 0.047, left to a person 0.697
 * - kept families held back: same action: precision 0.974, recall 0.989, F1 0.982 (189)
 * - kept families held back: same action, accepted unseen: precision 0.994, recall 0.878, F1 0.933 (189)
 * - kept families held back: whole threads: precision 0.938, recall 0.919, F1 0.929 (149)
 * - kept families held back: splits and merges: precision 0.913, recall 0.875, F1 0.894 (24)
 * - kept families held back: calibration error 0.023, left to a person 0.130
 * - mixed families held back: same action: precision 0.912, recall 0.932, F1 0.922 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.000, recall 0.605, F1 0.754 (177)
 * - mixed families held back: whole threads: precision 0.807, recall 0.791, F1 0.799 (201)
 * - mixed families held back: splits and merges: precision 0.857, recall 0.600, F1 0.706 (60)
 * - mixed families held back: calibration error 0.032, left to a person 0.409
 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.96,
    weights: {
      'shared words': 2.95,
      'near words': 2.6,
      meaning: 6.75,
      'meaning known': -1.76,
      owner: 1.18,
      'date in chain': 1.88,
      'reference kept': 3.01,
      'heading answers to heading': 0.52,
      neighbours: 1.82,
      'wording kept': -9.11,
    },
  },
  choice: {
    intercept: 3.25,
    weights: {
      score: 0.99,
      competing: -0.87,
    },
  },
  split: {
    intercept: -4.19,
    weights: {
      'covered by one': -1.63,
      'least added': 3.59,
      'least contained': 6.48,
      'longest part': -1.77,
      'least score': 0.11,
      'wanted elsewhere': -1.44,
      'better partner': -0.34,
      'main link': -0.34,
      'side by side': 1.7,
      'wording kept': -2.89,
    },
  },
}
