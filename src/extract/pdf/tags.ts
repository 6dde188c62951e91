/** A node of pdf.js's structure tree: an element with children, or a piece of marked content. */
export interface TagNode {
  role?: string
  type?: string
  id?: string
  children?: readonly TagNode[]
}

/** What the author's tags say of a page's marked content, by its number. */
export interface PageTags {
  /** Level, 1 to 6, of what is marked as a heading. */
  headings: ReadonlyMap<number, number>
  /** Content of header cells of tables. */
  headers: ReadonlySet<number>
}

/** Nodes looked at on one page. */
const MOST_NODES = 100_000

/** Reads the structure tree of a page; null where it holds nothing of use. */
export function readTags(tree: TagNode | null): PageTags | null {
  const headings = new Map<number, number>()
  const headers = new Set<number>()
  let left = MOST_NODES
  const open: { node: TagNode; level: number; header: boolean }[] = tree
    ? [{ node: tree, level: 0, header: false }]
    : []
  while (open.length > 0 && left-- > 0) {
    const { node, level, header } = open.pop()!
    const mark = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '') : null
    if (mark) {
      const id = Number(mark[1])
      if (level > 0) headings.set(id, level)
      if (header) headers.add(id)
      continue
    }
    const heading = /^H([1-6])$/.exec(node.role ?? '')
    const inside = { level: heading ? Number(heading[1]) : level, header: header || node.role === 'TH' }
    for (const child of node.children ?? []) open.push({ node: child, ...inside })
  }
  return headings.size + headers.size > 0 ? { headings, headers } : null
}
