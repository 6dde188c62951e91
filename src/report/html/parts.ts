/**
 * The parts of which the report's page is made, for other pages that show the same. They load the drawing library:
 * only for who draws.
 */
export { changedWords, evidence } from './actions.ts'
export type { Addresses } from './addresses.ts'
export { actionMark, editionMark } from './doubt.ts'
export { type Content, html, Markup } from './markup.ts'
export { reportBody, slipFigure } from './page.ts'
export { SCRIPT } from './script.ts'
export { STYLE } from './style.ts'
