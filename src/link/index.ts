export { carriedOn } from './carried-on.ts'
export { type CompareActions, groupEditions, type PlanGroup } from './group.ts'
export { type LinkInput, linkPlan } from './plan.ts'
export { completed, type EditionSketch, sketchEdition } from './sketch.ts'
