import type { Logistic } from './model.ts'

/** What a pair's own comparisons weigh. */
export const ALONE: Logistic = {
  intercept: -5,
  weights: {
    words: 3,
    containment: 2,
    'shared words': 1,
    characters: 3,
    'characters above .5': 3,
    'equal text': 2,
    contrast: -4,
    area: 1,
    'area known': -0.5,
    section: 1,
    'section known': -0.5,
    reference: 1.5,
    'reference known': -0.5,
    owner: 1,
    'owner known': -0.5,
    'same date': 1,
    'date in chain': 3,
    'dates known': -0.5,
    'status goes back': -0.5,
    position: 0.5,
  },
}

/** What they weigh in the light of the confident links of the two editions. */
export const IN_CONTEXT: Logistic = {
  intercept: -6,
  weights: {
    ...ALONE.weights,
    'reference kept': 1,
    'reference changed': -1,
    'area answers to area': 0.4,
    'section answers to section': 0.6,
    'owner answers to owner': 0.3,
    'date answers to date': 0.3,
    neighbours: 1.5,
    'neighbours known': -0.7,
    'ahead of rivals': 3,
    'behind rivals': 4,
  },
}

/** From this probability on a link needs nobody's eye. */
export const ACCEPT_FROM = 0.95
/** From this probability on two records are linked. */
export const LINK_FROM = 0.45
