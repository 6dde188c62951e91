import type { Form } from './model.ts'
import type { PrintedEdition } from './printed.ts'
import { renderCsv } from './render/csv.ts'
import { renderHtml } from './render/html.ts'
import { renderLayout } from './render/layout.ts'
import { renderPipes } from './render/pipes.ts'
import { renderTabs } from './render/tabs.ts'
import type { ExpectedRecord } from './truth.ts'

/** One way of writing an edition down. */
export interface Renderer {
  /** What follows the edition's name in the file's name. */
  suffix: string
  render(edition: PrintedEdition): string
  /** Fields of a record that this form cannot carry, whatever its reader does. */
  lost: (keyof ExpectedRecord)[]
}

/** Every text form. Forms that need a library of their own (Word, PDF) start from `print` too. */
export const renderers: Record<Form, Renderer> = {
  tabs: { suffix: '.txt', render: renderTabs, lost: [] },
  /** Wrapped lines do not show where a paragraph without a bullet ends. */
  layout: { suffix: '.layout.txt', render: renderLayout, lost: ['steps'] },
  pipes: { suffix: '.md', render: renderPipes, lost: [] },
  html: { suffix: '.html', render: renderHtml, lost: [] },
  csv: { suffix: '.csv', render: renderCsv, lost: [] },
}
