import type { Weights } from './models.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - written families, fitted without: same action: precision 0.836, recall 0.870, F1 0.853 (1188)
 * - written families, fitted without: same action, accepted unseen: precision 0.980, recall 0.507, F1 0.668 (1188)
 * - written families, fitted without: whole threads: precision 0.688, recall 0.667, F1 0.677 (1613)
 * - written families, fitted without: splits and merges: precision 0.905, recall 0.132, F1 0.231 (431)
 * - written families, fitted without: calibration error 0.101, left to a person 0.504
 * - generated families, fitted without: same action: precision 0.978, recall 0.980, F1 0.979 (2951)
 * - generated families, fitted without: same action, accepted unseen: precision 1.000, recall 0.805, F1 0.892 (2951)
 * - generated families, fitted without: whole threads: precision 0.925, recall 0.923, F1 0.924 (2168)
 * - generated families, fitted without: splits and merges: precision 0.777, recall 0.828, F1 0.802 (274)
 * - generated families, fitted without: calibration error 0.010, left to a person 0.196
 * - ASVS, fitted without: same action: precision 0.998, recall 0.992, F1 0.995 (902)
 * - ASVS, fitted without: same action, accepted unseen: precision 1.000, recall 0.894, F1 0.944 (902)
 * - ASVS, fitted without: whole threads: precision 0.985, recall 0.990, F1 0.988 (929)
 * - ASVS, fitted without: calibration error 0.003, left to a person 0.101
 * - sp800-53 r4 to r5, fitted without: same action: precision 0.953, recall 0.977, F1 0.965 (773)
 * - sp800-53 r4 to r5, fitted without: same action, accepted unseen: precision 1.000, recall 0.217, F1 0.357 (773)
 * - sp800-53 r4 to r5, fitted without: whole threads: precision 0.945, recall 0.928, F1 0.937 (1061)
 * - sp800-53 r4 to r5, fitted without: splits and merges: precision 0.429, recall 0.120, F1 0.188 (50)
 * - sp800-53 r4 to r5, fitted without: calibration error 0.026, left to a person 0.788
 * - csf csf1.1 to csf2.0, fitted without: same action: precision 0.536, recall 0.556, F1 0.545 (27)
 * - csf csf1.1 to csf2.0, fitted without: same action, accepted unseen: precision 1.000, recall 0.111, F1 0.200 (27)
 * - csf csf1.1 to csf2.0, fitted without: whole threads: precision 0.716, recall 0.647, F1 0.680 (187)
 * - csf csf1.1 to csf2.0, fitted without: splits and merges: precision 0.000, recall 0.000, F1 0.000 (22)
 * - csf csf1.1 to csf2.0, fitted without: calibration error 0.286, left to a person 0.893
 * - redrafted families held back: same action: precision 0.868, recall 0.561, F1 0.681 (82)
 * - redrafted families held back: same action, accepted unseen: precision 1.000, recall 0.012, F1 0.024 (82)
 * - redrafted families held back: whole threads: precision 0.698, recall 0.785, F1 0.739 (233)
 * - redrafted families held back: splits and merges: precision 0.913, recall 0.412, F1 0.568 (51)
 * - redrafted families held back: calibration error 0.080, left to a person 0.981
 * - kept families held back: same action: precision 0.931, recall 0.995, F1 0.962 (189)
 * - kept families held back: same action, accepted unseen: precision 0.993, recall 0.804, F1 0.889 (189)
 * - kept families held back: whole threads: precision 0.882, recall 0.805, F1 0.842 (149)
 * - kept families held back: splits and merges: precision 0.765, recall 0.542, F1 0.634 (24)
 * - kept families held back: calibration error 0.050, left to a person 0.243
 * - mixed families held back: same action: precision 0.886, recall 0.836, F1 0.860 (177)
 * - mixed families held back: same action, accepted unseen: precision 1.000, recall 0.384, F1 0.555 (177)
 * - mixed families held back: whole threads: precision 0.664, recall 0.697, F1 0.680 (201)
 * - mixed families held back: splits and merges: precision 0.808, recall 0.350, F1 0.488 (60)
 * - mixed families held back: calibration error 0.053, left to a person 0.593
 */
export const WEIGHTS: Weights = {
  "pair": {
    "intercept": -6.79,
    "weights": {
      "likeness": 0.83,
      "shared words": 1.7,
      "meaning": 6.58,
      "meaning known": -0.94,
      "owner": 1.92,
      "same date": 0.91,
      "date in chain": 4.46,
      "dates known": -1.46,
      "reference kept": 2.09,
      "heading answers to heading": 0.33,
      "neighbours": 1.07
    }
  },
  "choice": {
    "intercept": 3.91,
    "weights": {
      "score": 1.1,
      "competing": -0.7
    }
  },
  "split": {
    "intercept": -3.58,
    "weights": {
      "covered by one": -3.75,
      "covered by the others": 5.84,
      "least contained": 5.48,
      "longest part": -0.98,
      "least score": 0.13,
      "wanted elsewhere": -0.96,
      "better partner": -0.22,
      "side by side": 2.07
    }
  }
}
