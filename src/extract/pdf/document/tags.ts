/** A node of pdf.js's structure tree: an element with children, or a piece of marked content. */
export interface TagNode {
  role?: string
  type?: string
  id?: string
  children?: readonly TagNode[]
}

/** A table as its author tagged it: rows of the cells that have content on the page, in their order. */
export interface TaggedTable {
  rows: TaggedCell[][]
}

/** The numbers of the marked content of a cell; a table inside it is content of the cell. */
export interface TaggedCell {
  marks: number[]
}

/** What the author's tags say of a page's marked content, by its number. */
export interface PageTags {
  /** Level, 1 to 6, of what is marked as a heading. */
  headings: ReadonlyMap<number, number>
  /** Content of header cells of tables. */
  headers: ReadonlySet<number>
  tables: readonly TaggedTable[]
}

/** Nodes looked at on one page. */
const MOST_NODES = 100_000

/** What the elements around a node make of it. */
interface Around {
  level: number
  header: boolean
  table: TaggedTable | null
  row: TaggedCell[] | null
  cell: TaggedCell | null
}

/** Reads the structure tree of a page; null where it holds nothing of use. */
export function readTags(tree: TagNode | null): PageTags | null {
  const headings = new Map<number, number>()
  const headers = new Set<number>()
  const tables: TaggedTable[] = []
  let left = MOST_NODES
  const open: { node: TagNode; around: Around }[] = tree
    ? [{ node: tree, around: { level: 0, header: false, table: null, row: null, cell: null } }]
    : []
  while (open.length > 0 && left-- > 0) {
    const { node, around } = open.pop()!
    const mark = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '') : null
    if (mark) {
      const id = Number(mark[1])
      if (around.level > 0) headings.set(id, around.level)
      if (around.header) headers.add(id)
      around.cell?.marks.push(id)
      continue
    }
    const inside = { ...around }
    const heading = /^H([1-6])$/.exec(node.role ?? '')
    if (heading) inside.level = Number(heading[1])
    if (node.role === 'TH') inside.header = true
    if (!around.cell) {
      if (node.role === 'Table') {
        inside.table = { rows: [] }
        tables.push(inside.table)
      } else if (node.role === 'TR' && around.table) {
        inside.row = []
        around.table.rows.push(inside.row)
      } else if ((node.role === 'TH' || node.role === 'TD') && around.row) {
        inside.cell = { marks: [] }
        around.row.push(inside.cell)
      }
    }
    // The last is looked at first: the first child goes on top.
    for (const child of (node.children ?? []).toReversed()) open.push({ node: child, around: inside })
  }
  return headings.size + headers.size + tables.length > 0 ? { headings, headers, tables } : null
}
