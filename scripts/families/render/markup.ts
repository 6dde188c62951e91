import type { Paragraph, Run } from '../../../src/model/index.ts'

/** Words with the marks of one syntax around them. */
export interface Marks {
  escape: (text: string) => string
  italic: (text: string) => string
  struck: (text: string) => string
}

export const HTML_REMNANTS: Marks = {
  escape: (text) => text,
  italic: (text) => `<i>${text}</i>`,
  struck: (text) => `<s>${text}</s>`,
}

export const HTML: Marks = {
  ...HTML_REMNANTS,
  escape: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
}

export const MARKDOWN: Marks = {
  escape: (text) => text.replaceAll('|', '\\|'),
  italic: (text) => `*${text}*`,
  struck: (text) => `~~${text}~~`,
}

export const PLAIN: Marks = { escape: (text) => text, italic: (text) => text, struck: (text) => text }

/** A paragraph's words in a syntax; white space at a run's edge stays outside its marks. */
export function inline(paragraph: Paragraph, marks: Marks): string {
  return paragraph.runs.map((run) => setRun(run, marks)).join('')
}

function setRun(run: Run, marks: Marks): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
  if (words === '') return run.text
  let set = marks.escape(words)
  if (run.struck) set = marks.struck(set)
  if (run.italic) set = marks.italic(set)
  return lead + set + trail
}
