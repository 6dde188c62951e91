import { LIMITS } from './limits.ts'

/** A heading of Markdown. */
const HEADING = /^#{1,6} \S/gm
/** What stands above a text of Markdown, between two lines of dashes; its first group is the lines between. */
export const FRONT_MATTER =
  /^---[ \t]*\r?\n(?=[\w-]+[ \t]*:)([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
/** More nested quotes or lists than anyone writes; the parser's own nesting would grow with them. */
const TOO_DEEP = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){40}/m

/** Whether a text is a web page or a piece of one: it begins with a tag and consists of tags. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 16_384).trimStart()
  if (!head.startsWith('<')) return false
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return true
  // A piece: paragraphs with tags inside a tabbed line are not, they have no table or heading of HTML.
  return (
    /^<(?:table|div|h[1-6]|p|ul|ol|section|main|article|style|meta|title|center|font)\b/i.test(head) &&
    /<\/?(?:table|tr|h[1-6]|div|section)\b/i.test(head) &&
    !/^[^\n]*\t[^\n]*\t/.test(head)
  )
}

/** Whether a text is Markdown: its name says so, or it has front matter or headings of Markdown's kind. */
export function isMarkdown(name: string, text: string): boolean {
  if (text.length > LIMITS.markdown || text.includes('\f') || TOO_DEEP.test(text)) return false
  return (
    /\.(?:md|markdown)$/i.test(name) || FRONT_MATTER.test(text) || (text.match(HEADING)?.length ?? 0) >= 2
  )
}
