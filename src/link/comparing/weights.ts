import type { Weights } from './features.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached, F1 (precision, recall):
 *
 * - restructured families, fitted without: same action 0.874 (0.872, 0.876); same action, accepted unseen 0.630 (0.991, 0.462); whole threads 0.837 (0.838, 0.836); splits and merges 0.798 (0.988, 0.669); calibration error 0.039, review 0.536
 * - redrafted families, fitted without: same action 0.704 (0.769, 0.648); same action, accepted unseen 0.490 (1.000, 0.324); whole threads 0.744 (0.725, 0.764); splits and merges 0.571 (0.938, 0.411); calibration error 0.074, review 0.615
 * - tracked families, fitted without: same action 0.917 (0.875, 0.964); same action, accepted unseen 0.896 (0.968, 0.834); whole threads 0.723 (0.774, 0.678); splits and merges 0.730 (1.000, 0.575); calibration error 0.092, review 0.218
 * - mixed families, fitted without: same action 0.930 (0.897, 0.966); same action, accepted unseen 0.803 (1.000, 0.671); whole threads 0.819 (0.848, 0.791); splits and merges 0.776 (0.877, 0.695); calibration error 0.046, review 0.377
 * - kept families, fitted without: same action 0.986 (0.988, 0.984); same action, accepted unseen 0.938 (1.000, 0.884); whole threads 0.947 (0.945, 0.949); splits and merges 0.857 (0.789, 0.938); calibration error 0.010, review 0.112
 * - generated families, fitted without: same action 0.964 (0.988, 0.941); same action, accepted unseen 0.849 (0.998, 0.738); whole threads 0.870 (0.843, 0.899); splits and merges 0.850 (0.840, 0.861); calibration error 0.018, review 0.223
 * - ASVS, fitted without: same action 0.993 (0.999, 0.988); same action, accepted unseen 0.966 (1.000, 0.933); whole threads 0.982 (0.977, 0.987); calibration error 0.007, review 0.056
 * - sp800-53 r4 to r5, fitted without: same action 0.970 (0.969, 0.970); same action, accepted unseen 0.918 (0.995, 0.853); whole threads 0.944 (0.944, 0.943); splits and merges 0.219 (0.348, 0.160); calibration error 0.013, review 0.145
 * - csf csf1.1 to csf2.0, fitted without: same action 0.566 (0.577, 0.556); same action, accepted unseen 0.486 (0.900, 0.333); whole threads 0.706 (0.734, 0.679); splits and merges 0.000 (0.000, 0.000); calibration error 0.288, review 0.615
 * - redrafted families held back: same action 0.797 (0.829, 0.768); same action, accepted unseen 0.419 (0.957, 0.268); whole threads 0.809 (0.799, 0.820); splits and merges 0.640 (1.000, 0.471); calibration error 0.047, review 0.697
 * - kept families held back: same action 0.982 (0.974, 0.989); same action, accepted unseen 0.933 (0.994, 0.878); whole threads 0.929 (0.938, 0.919); splits and merges 0.894 (0.913, 0.875); calibration error 0.023, review 0.130
 * - mixed families held back: same action 0.922 (0.912, 0.932); same action, accepted unseen 0.754 (1.000, 0.605); whole threads 0.799 (0.807, 0.791); splits and merges 0.706 (0.857, 0.600); calibration error 0.032, review 0.409
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
