import type { ActionRecord, CarriedOn, EditionDate } from '../../model/index.ts'
import { comparePair, scorePair } from '../blocking/judge.ts'
import { chooseLinks } from '../choosing/choices.ts'
import { Series } from '../choosing/series.ts'
import { logOdds } from '../comparing/logistic.ts'
import { MODELS } from '../comparing/models.ts'
import { PreparedEdition } from '../comparing/prepare.ts'
import { Texts } from '../comparing/text.ts'
import { withoutRepeats } from '../threads/repeats.ts'

/** A link with this probability is likelier than not by enough that unrelated plans have hardly any. */
const LIKELY = logOdds(0.7)

/**
 * So much of their wording editions of one plan keep or more, unless another author wrote them anew. What two editions
 * really keep cannot be asked: those of different plans keep least of all, and would pass as one plan in other words.
 */
const USUALLY_KEPT = 0.4

type Edition = { editionId: string; dated: EditionDate | null; records: readonly ActionRecord[] }

/** How much of one edition goes on in another, looked at as if they were neighbours in a plan. */
export function carriedOn(earlier: Edition, later: Edition): CarriedOn {
  const texts = new Texts()
  const [before, after] = [earlier, later].map(
    (each) => new PreparedEdition(withoutRepeats(each.records, texts).records, texts),
  ) as [PreparedEdition, PreparedEdition]
  const judged = scorePair(comparePair(before, after), MODELS, { wordingKept: USUALLY_KEPT })
  const { kept } = chooseLinks(new Series([before, after], MODELS, [judged]))
  return {
    actions: kept.filter(({ score }) => score >= LIKELY).length,
    of: Math.min(before.records.length, after.records.length),
  }
}
