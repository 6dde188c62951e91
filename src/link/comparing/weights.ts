import type { Weights } from './features.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached, F1 (precision, recall):
 *
 * - restructured families, fitted without: same action 0.863 (0.863, 0.863); same action, accepted unseen 0.622 (0.991, 0.453); whole threads 0.825 (0.825, 0.825); splits and merges 0.781 (0.953, 0.661); calibration error 0.046, review 0.543
 * - redrafted families, fitted without: same action 0.701 (0.791, 0.630); same action, accepted unseen 0.468 (1.000, 0.306); whole threads 0.748 (0.724, 0.774); splits and merges 0.598 (0.941, 0.438); calibration error 0.111, review 0.616
 * - tracked families, fitted without: same action 0.939 (0.901, 0.981); same action, accepted unseen 0.915 (0.994, 0.848); whole threads 0.766 (0.812, 0.725); splits and merges 0.756 (1.000, 0.608); calibration error 0.072, review 0.216
 * - mixed families, fitted without: same action 0.940 (0.912, 0.970); same action, accepted unseen 0.818 (1.000, 0.692); whole threads 0.837 (0.862, 0.813); splits and merges 0.795 (0.870, 0.732); calibration error 0.044, review 0.349
 * - kept families, fitted without: same action 0.986 (0.988, 0.984); same action, accepted unseen 0.941 (1.000, 0.888); whole threads 0.947 (0.945, 0.949); splits and merges 0.857 (0.789, 0.938); calibration error 0.010, review 0.108
 * - generated families, fitted without: same action 0.964 (0.989, 0.940); same action, accepted unseen 0.885 (1.000, 0.794); whole threads 0.868 (0.841, 0.897); splits and merges 0.846 (0.829, 0.865); calibration error 0.012, review 0.165
 * - ASVS, fitted without: same action 0.993 (0.999, 0.987); same action, accepted unseen 0.969 (1.000, 0.940); whole threads 0.980 (0.974, 0.986); calibration error 0.005, review 0.048
 * - sp800-53 r4 to r5, fitted without: same action 0.970 (0.969, 0.970); same action, accepted unseen 0.938 (0.994, 0.887); whole threads 0.944 (0.944, 0.943); splits and merges 0.216 (0.333, 0.160); calibration error 0.015, review 0.109
 * - csf csf1.1 to csf2.0, fitted without: same action 0.627 (0.667, 0.593); same action, accepted unseen 0.500 (1.000, 0.333); whole threads 0.758 (0.780, 0.738); splits and merges 0.000 (0.000, 0.000); calibration error 0.289, review 0.625
 * - redrafted families held back: same action 0.787 (0.808, 0.768); same action, accepted unseen 0.408 (1.000, 0.256); whole threads 0.809 (0.802, 0.815); splits and merges 0.723 (0.938, 0.588); calibration error 0.054, review 0.731
 * - kept families held back: same action 0.977 (0.964, 0.989); same action, accepted unseen 0.933 (0.994, 0.878); whole threads 0.908 (0.924, 0.893); splits and merges 0.844 (0.905, 0.792); calibration error 0.031, review 0.139
 * - mixed families held back: same action 0.919 (0.907, 0.932); same action, accepted unseen 0.762 (1.000, 0.616); whole threads 0.806 (0.816, 0.796); splits and merges 0.745 (0.905, 0.633); calibration error 0.033, review 0.401
 */
export const WEIGHTS: Weights = {
  pair: {
    intercept: -4.9,
    weights: {
      'shared words': 3.07,
      verbatim: 0.46,
      contrast: -4.95,
      'other length': -0.26,
      'near words': 1.85,
      meaning: 6.49,
      'meaning known': -1.43,
      owner: 1.28,
      'date in chain': 1.84,
      'reference kept': 4.42,
      'heading answers to heading': 0.54,
      neighbours: 1.78,
      'wording kept': -9.22,
    },
  },
  choice: {
    intercept: 3.32,
    weights: {
      score: 1.04,
      competing: -0.84,
    },
  },
  split: {
    intercept: -4.44,
    weights: {
      'covered by one': -1.53,
      'least added': 3.09,
      'least contained': 6.81,
      'longest part': -1.42,
      'least score': 0.12,
      'wanted elsewhere': -1.38,
      'better partner': -0.27,
      'main link': -0.35,
      'side by side': 1.8,
      'wording kept': -2.52,
    },
  },
  verdict: {
    intercept: 0.21,
    weights: {
      score: 0.68,
      competing: -0.5,
      division: -0.4,
    },
  },
}
