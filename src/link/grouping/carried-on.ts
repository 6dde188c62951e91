import type { ActionRecord, CarriedOn, EditionDate } from '../../model/index.ts'
import { chooseLinks } from '../choosing/choices.ts'
import { Series } from '../choosing/series.ts'
import { logOdds } from '../comparing/logistic.ts'
import { MODELS } from '../comparing/models.ts'
import { PreparedEdition } from '../comparing/prepare.ts'
import { withoutRepeats } from '../threads/repeats.ts'

/** A link with this probability is likelier than not by enough that unrelated plans have hardly any. */
const LIKELY = logOdds(0.6)

type Edition = { editionId: string; dated: EditionDate | null; records: readonly ActionRecord[] }

/** How much of one edition goes on in another, looked at as if they were neighbours in a plan. */
export function carriedOn(earlier: Edition, later: Edition): CarriedOn {
  const editions = [earlier, later].map((each) => ({ ...each, ...withoutRepeats(each.records) }))
  const { kept } = chooseLinks(
    new Series(
      editions.map(({ records }) => new PreparedEdition(records)),
      MODELS,
    ),
  )
  return {
    actions: kept.filter(({ score }) => score >= LIKELY).length,
    of: Math.min(...editions.map(({ records }) => records.length)),
  }
}
