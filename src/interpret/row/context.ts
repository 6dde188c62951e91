import type { OnStep } from '../../model/index.ts'
import type { DateContext } from '../dates/index.ts'
import type { Legend } from '../status/index.ts'

/** What a row alone does not say: its edition, that edition's date and key, and how the plan writes dates. */
export interface RecordContext extends DateContext {
  editionId: string
  legend: Legend
  /** It is doubtful of which date the edition is. */
  datedDoubtful: boolean
  /** Told of each row before it is read. */
  onStep?: OnStep | undefined
}
