/** How many actions of two editions are the same with little doubt, of how many that could be. */
export type CarriedOn = { actions: number; of: number }
