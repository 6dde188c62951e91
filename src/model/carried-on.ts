/** How many actions of two editions are the same with likelihood, of how many that could be. */
export type CarriedOn = { actions: number; of: number }
