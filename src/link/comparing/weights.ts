import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached, F1 (precision, recall):
 *
 * - restructured families, fitted without: same action 0.858 (0.865, 0.850); same action, accepted unseen 0.723 (0.993, 0.568); whole threads 0.814 (0.811, 0.817); splits and merges 0.751 (0.951, 0.621); calibration error 0.043 (0.032 by chance), review 0.417
 * - redrafted families, fitted without: same action 0.724 (0.745, 0.704); same action, accepted unseen 0.486 (0.972, 0.324); whole threads 0.745 (0.738, 0.752); splits and merges 0.485 (0.923, 0.329); calibration error 0.072 (0.062 by chance), review 0.647
 * - tracked families, fitted without: same action 0.957 (0.937, 0.978); same action, accepted unseen 0.931 (1.000, 0.870); whole threads 0.838 (0.862, 0.815); splits and merges 0.829 (1.000, 0.708); calibration error 0.034 (0.015 by chance), review 0.167
 * - mixed families, fitted without: same action 0.929 (0.887, 0.974); same action, accepted unseen 0.850 (1.000, 0.739); whole threads 0.815 (0.853, 0.780); splits and merges 0.783 (0.918, 0.683); calibration error 0.050 (0.027 by chance), review 0.327
 * - kept families, fitted without: same action 0.986 (0.984, 0.988); same action, accepted unseen 0.934 (1.000, 0.876); whole threads 0.947 (0.949, 0.944); splits and merges 0.866 (0.829, 0.906); calibration error 0.019 (0.017 by chance), review 0.127
 * - generated families, fitted without: same action 0.958 (0.983, 0.934); same action, accepted unseen 0.901 (0.997, 0.821); whole threads 0.851 (0.824, 0.880); splits and merges 0.826 (0.855, 0.799); calibration error 0.012 (0.005 by chance), review 0.133
 * - ASVS, fitted without: same action 0.990 (0.999, 0.982); same action, accepted unseen 0.977 (1.000, 0.956); whole threads 0.974 (0.966, 0.982); calibration error 0.006 (0.004 by chance), review 0.028
 * - sp800-53 r4 to r5, fitted without: same action 0.972 (0.967, 0.977); same action, accepted unseen 0.961 (0.989, 0.935); whole threads 0.951 (0.954, 0.947); splits and merges 0.159 (0.385, 0.100); calibration error 0.020 (0.007 by chance), review 0.064
 * - csf csf1.1 to csf2.0, fitted without: same action 0.689 (0.618, 0.778); same action, accepted unseen 0.550 (0.846, 0.407); whole threads 0.678 (0.733, 0.631); splits and merges 0.000 (0.000, 0.000); calibration error 0.188 (0.100 by chance), review 0.618
 * - redrafted families held back: same action 0.810 (0.815, 0.805); same action, accepted unseen 0.467 (1.000, 0.305); whole threads 0.805 (0.803, 0.807); splits and merges 0.564 (0.815, 0.431); calibration error 0.041 (0.076 by chance), review 0.691
 * - kept families held back: same action 0.989 (0.984, 0.995); same action, accepted unseen 0.908 (0.994, 0.836); whole threads 0.959 (0.966, 0.953); splits and merges 0.933 (1.000, 0.875); calibration error 0.019 (0.022 by chance), review 0.168
 * - mixed families held back: same action 0.934 (0.914, 0.955); same action, accepted unseen 0.816 (1.000, 0.689); whole threads 0.822 (0.839, 0.806); splits and merges 0.714 (0.921, 0.583); calibration error 0.027 (0.035 by chance), review 0.341
 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.83,
    weights: {
      'shared words': 2.91,
      sense: 4.76,
      usage: 3.6,
      'meaning known': -0.72,
      owner: 1.28,
      'date in chain': 1.92,
      'heading answers to heading': 0.53,
      neighbours: 1.88,
      'wording kept': -8.75,
    },
  },
  choice: {
    intercept: 1.41,
    weights: {
      score: 0.81,
      likeness: 2.77,
    },
  },
  split: {
    intercept: -4.97,
    weights: {
      'covered by one': -0.54,
      'least added': 3.22,
      'least contained': 7.65,
      'longest part': -1.46,
      'least score': 0.19,
      'wanted elsewhere': -1.28,
      'better partner': -0.26,
      'main link': -0.34,
      'side by side': 1.93,
      'wording kept': -2.51,
    },
  },
}
