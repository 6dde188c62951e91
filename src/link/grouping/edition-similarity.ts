import type { CarriedOn } from '../../model/index.ts'
import { foldForComparison } from '../../util/text.ts'
import { type EditionSketch, likeness } from './signature.ts'
import { tellsPlan, titleKey } from './title.ts'

/** What two editions, looked at by themselves, say of whether they are of one plan. */
export type Similarity = {
  join: boolean
  /** Why it may be otherwise, for a person. */
  doubt: string | null
  /** The strongest are joined first. */
  strength: number
  /** How alike two editions are of which names and word pairs say neither yes nor no; their actions may tell. */
  open: number | null
}

/** An edition with its names as they are compared; empty where it has none. */
export type NamedEdition = {
  sketch: EditionSketch
  /** The plan that a person told it to be of. */
  planTold: string
  body: string
  title: string
  /** Whether the title says which plan of its body it is. */
  isTelling: boolean
}

/** Whose plan an edition says it is; empty where it says nothing, or so that it may be another's. */
export const bodyOf = ({ told, body, bodyDoubtful }: EditionSketch): string =>
  told.body ?? (bodyDoubtful ? null : body) ?? ''

/** Works out, once for each edition, the names that are compared. `bodies` are names of bodies as they are compared. */
export function named(sketch: EditionSketch, bodies: ReadonlyMap<string, string>): NamedEdition {
  const { told } = sketch
  const body = bodies.get(bodyOf(sketch))!
  const title = titleKey(sketch.title)
  return {
    sketch,
    planTold: titleKey(told.plan ?? null) || foldForComparison(told.plan ?? ''),
    body,
    title,
    isTelling: tellsPlan(title, body),
  }
}

/** Whether two editions are dated alike, to the day or to the window. */
const sameDay = (a: EditionSketch, b: EditionSketch): boolean =>
  a.dated !== null && b.dated !== null && a.dated.on === b.dated.on && a.dated.earliest === b.dated.earliest

/**
 * How much likeness it takes. Plans of different bodies on one subject were never more alike than .045 (31 written
 * families, `fixtures/link/families`, told to about .015), successive editions .2 to .55, thorough revisions .05 to .2.
 */
const SAME_NAME = 0.03
const ALIKE = 0.1
const ALIKE_FOR_ONE_BODY = 0.08
const SOMEWHAT_ALIKE = 0.06
/** From this likeness on two editions of one day may be copies of one another. */
export const COPY = 0.7
/** From this likeness on two papers of one title and day are versions of one plan. */
const VERSION = 0.3

/** Whether two editions are of one day, and so little alike that they are of two plans. */
export const areTwoOfOneDay = (a: NamedEdition, b: NamedEdition): boolean =>
  sameDay(a.sketch, b.sketch) && likeness(a.sketch, b.sketch) < (a.title === b.title ? VERSION : COPY)

const joined = (strength: number, doubt: string | null = null): Similarity => ({
  join: true,
  doubt,
  strength,
  open: null,
})
const apart = (doubt: string | null = null): Similarity => ({ join: false, doubt, strength: 0, open: null })

/** What names and word pairs say. */
export function similarityOf(a: NamedEdition, b: NamedEdition): Similarity {
  const alike = likeness(a.sketch, b.sketch)
  const sameBody = a.body === b.body
  const bodyKnown = a.body !== '' && b.body !== ''
  if (a.planTold !== '' && b.planTold !== '' && (sameBody || !bodyKnown)) {
    return a.planTold === b.planTold ? joined(3) : apart()
  }
  if (bodyKnown && !sameBody)
    return apart(alike >= COPY ? 'their contents agree but their bodies differ' : null)
  const oneTitle = a.title === b.title && a.title !== ''
  const sameTitle = oneTitle && a.isTelling && b.isTelling
  if (areTwoOfOneDay(a, b)) return apart()
  if (sameTitle && bodyKnown) {
    const doubt =
      alike < SAME_NAME ? 'they have one title and body but no words of their actions in common' : null
    return joined(1 + alike, doubt)
  }
  const enough = sameTitle ? SOMEWHAT_ALIKE : bodyKnown ? ALIKE_FOR_ONE_BODY : ALIKE
  if (alike >= enough) return joined(alike + (sameTitle ? 0.5 : 0))
  const doubt =
    oneTitle && bodyKnown
      ? 'any plan of that body may have their title, and their actions have few words in common'
      : alike >= enough / 2
        ? 'their titles differ but some of their contents agree'
        : null
  return { ...apart(doubt), open: alike }
}

/**
 * How many actions must go on. Of successive editions at least .25 of the actions did, of plans of different bodies .06
 * at most (the same 31 families: 55 pairs of the one kind, 930 of the other).
 */
const GOES_ON = 0.15
const PLAINLY_GOES_ON = 0.3
const MAY_GO_ON = 0.08
const FEWEST_ACTIONS = 3

/** What the actions themselves say of two editions of which names and word pairs left it open. */
export function similarityByActions({ actions, of }: CarriedOn, before: Similarity): Similarity {
  const share = of === 0 ? 0 : actions / of
  const doubt = `${actions} of their actions are the same, of ${of} that could be`
  if (share >= GOES_ON && actions >= FEWEST_ACTIONS)
    return joined(share, share < PLAINLY_GOES_ON ? doubt : null)
  return apart(share >= MAY_GO_ON ? doubt : before.doubt)
}
