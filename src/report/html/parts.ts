/**
 * The parts of which the report's page is made, for other pages that show the same. They load the drawing library:
 * only for who draws.
 */
export { evidence } from './actions.ts'
export type { Addresses } from './addresses.ts'
export { actionMark } from './doubt.ts'
export { html, Markup } from './markup.ts'
export { planBody, reportBody, slipFigure } from './page.ts'
