export { carriedOn } from './grouping/carried-on.ts'
export { type CompareActions, groupEditions, type PlanGroup } from './grouping/group.ts'
export { completed, type EditionSketch, sketchEdition } from './grouping/signature.ts'
export { type LinkInput, linkPlan } from './plan.ts'
