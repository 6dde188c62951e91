import { visible } from '../../util/visible.ts'

/** Markup that is ready to be written. Everything else that is put into markup is escaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in markup; null and false are nothing. */
export type Content = Markup | string | number | null | false | readonly Content[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words as they may stand in an element or a quoted attribute. */
export const escaped = (words: string): string => visible(words).replace(/[&<>"']/g, (each) => ESCAPES[each]!)

function written(content: Content): string {
  if (content === null || content === false) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(written).join('')
  return escaped(String(content))
}

/** A template whose values are escaped unless they are Markup themselves. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings.reduce((text, part, index) => text + written(values[index - 1] ?? null) + part))
}
