import type { ActionRecord, CarriedOn, EditionDate } from '../model/index.ts'
import { chooseLinks } from './choices.ts'
import { logOdds } from './model.ts'
import { MODELS } from './models.ts'
import { prepareEdition } from './prepare.ts'
import { withoutRepeats } from './repeats.ts'
import { Series } from './series.ts'

/** A link with this probability leaves little doubt. */
const LITTLE_DOUBT = logOdds(0.9)

type Edition = { editionId: string; dated: EditionDate | null; records: readonly ActionRecord[] }

/** How much of one edition goes on in another, looked at as if they were neighbours in a plan. */
export function carriedOn(earlier: Edition, later: Edition): CarriedOn {
  const editions = [earlier, later].map((each) => ({ ...each, ...withoutRepeats(each.records) }))
  const { kept } = chooseLinks(
    new Series(
      editions.map((each) => prepareEdition(each)),
      MODELS,
    ),
  )
  return {
    actions: kept.filter(({ score }) => score >= LITTLE_DOUBT).length,
    of: Math.min(...editions.map(({ records }) => records.length)),
  }
}
