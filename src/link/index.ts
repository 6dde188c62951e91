export { groupEditions, type PlanGroup } from './group.ts'
export { type LinkInput, type LinkResult, linkPlan } from './plan.ts'
export { type EditionSketch, sketchEdition } from './sketch.ts'
