import type { Weights } from './model.ts'

/**
 * Written by `scripts/train-linker.ts`; do not edit. What these weights reached:
 *
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9580, F1 0.9786 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.1 to v4.0.2, fitted without it: calibration error 0.0046, left to a person 0.0420
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action: precision 1.0000, recall 1.0000, F1 1.0000 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.9892, F1 0.9946 (278)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: whole threads: precision 1.0000, recall 1.0000, F1 1.0000 (286)
 * - ASVS v4.0.2 to v4.0.3, fitted without it: calibration error 0.0014, left to a person 0.0108
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action: precision 0.9910, recall 0.9734, F1 0.9821 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: same action, accepted unseen: precision 1.0000, recall 0.8905, F1 0.9421 (338)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: whole threads: precision 0.9504, recall 0.9664, F1 0.9583 (357)
 * - ASVS v5.0.be-20250324 to v5.0.0, fitted without it: calibration error 0.0113, left to a person 0.0934
 * - families held back: same action: precision 0.9878, recall 0.9873, F1 0.9875 (4250)
 * - families held back: same action, accepted unseen: precision 0.9952, recall 0.9311, F1 0.9621 (4250)
 * - families held back: whole threads: precision 0.9451, recall 0.9459, F1 0.9455 (2678)
 * - families held back: splits and merges: precision 0.9701, recall 0.8182, F1 0.8877 (396)
 * - families held back: calibration error 0.0055, left to a person 0.0640
 * - families of the fit: same action: precision 0.9918, recall 0.9816, F1 0.9867 (7121)
 * - families of the fit: same action, accepted unseen: precision 0.9971, recall 0.9136, F1 0.9535 (7121)
 * - families of the fit: whole threads: precision 0.9440, recall 0.9580, F1 0.9509 (4947)
 * - families of the fit: splits and merges: precision 0.9700, recall 0.9078, F1 0.9378 (748)
 * - families of the fit: calibration error 0.0040, left to a person 0.0742
 */
export const WEIGHTS: Weights = {
  alone: {
    intercept: -9.23,
    weights: {
      words: 3.25,
      'words above .5': -2.88,
      containment: 0.48,
      'shared words': 2.11,
      'words and headings': 2.91,
      characters: 5.7,
      'characters above .5': -1.85,
      'characters above .8': 1.23,
      'equal text': 3.42,
      contrast: -6.83,
      area: 1.29,
      'area known': -0.42,
      section: 2.06,
      'section known': -0.93,
      reference: 3.55,
      'reference known': -1.09,
      'reference in text': 0,
      owner: 5.34,
      'owner known': -2.53,
      'same date': 6.02,
      'date in chain': 5.33,
      'dates known': -1.87,
      'status goes back': -1.2,
      position: 0.41,
    },
  },
  inContext: {
    intercept: -9.06,
    weights: {
      words: 3.73,
      'words above .5': -2.47,
      containment: 0.35,
      'shared words': 2,
      'words and headings': 2.74,
      characters: 5.56,
      'characters above .5': -2.1,
      'characters above .8': 1.04,
      'equal text': 2.91,
      contrast: -6.54,
      area: 0.31,
      'area known': -0.14,
      section: 1.76,
      'section known': -0.51,
      reference: 0,
      'reference known': 0.19,
      'reference in text': 0,
      owner: 5.4,
      'owner known': -2.63,
      'same date': 5.87,
      'date in chain': 5.04,
      'dates known': -1.7,
      'status goes back': -1.09,
      position: 0.09,
      'reference kept': 5.5,
      'reference changed': -4.61,
      'area answers to area': 0.56,
      'section answers to section': 0,
      'owner answers to owner': 0,
      'date answers to date': 0.04,
      neighbours: 1.11,
      'neighbours known': -0.75,
    },
  },
  choice: {
    intercept: 0.77,
    weights: {
      score: 0.7,
      margin: 0.27,
    },
  },
  parts: {
    intercept: -9.12,
    weights: {
      covered: 0.2,
      'covered by the others': 3.09,
      'least contained': 6.4,
      'mean contained': 6.01,
      'least said': -1.82,
      area: 0.67,
      section: 0,
      owner: 0.57,
      date: 0.45,
      'side by side': 1.2,
      'more than two': -0.87,
    },
  },
  absence: -1.5,
  acceptFrom: 0.98,
  considerFrom: 0.02,
  linkFrom: 0.45,
}
