import type { RowOf } from './contract.ts'

/**
 * All that the contract says of one plan, as rows of its relations: what an audit or a report is made of.
 * Editions, and the actions of each, stand in their order, earliest first.
 */
export type Dossier = {
  plan: RowOf<'plans'>
  editions: RowOf<'editions'>[]
  actions: RowOf<'actions'>[]
  owners: RowOf<'action_owners'>[]
  /** Where the words of the action, the dates and the status of every action stand. */
  cells: RowOf<'cells'>[]
  links: RowOf<'links'>[]
  slippage: RowOf<'slippage'>[]
  revisions: RowOf<'revisions'>[]
  issues: RowOf<'issues'>[]
}
