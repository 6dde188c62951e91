import { ISSUE_CODES, type IssueCode } from '../model/index.ts'
import { counted } from '../report/index.ts'
import { visibleLine } from '../util/visible.ts'
import { type Io, tableWidth, wrap } from './io.ts'

/** Issues of one kind: how many, and in which files. */
export type IssueCount = { code: IssueCode; count: number; files: string[] }

/** The gravest first. */
const SEVERITIES = ['error', 'warning', 'info']

/**
 * Adds up issues by kind, the gravest and then the most frequent first. Files stand in the order in which they are
 * first named, and are told apart by `editionId`: two folders may hold files of one name.
 */
export function countIssues(
  issues: Iterable<{ code: IssueCode; editionId: string; file: string; count?: number }>,
): IssueCount[] {
  const counts = new Map<IssueCode, { count: number; files: Map<string, string> }>()
  for (const { code, editionId, file, count = 1 } of issues) {
    let found = counts.get(code)
    if (!found) {
      found = { count: 0, files: new Map() }
      counts.set(code, found)
    }
    found.count += count
    found.files.set(editionId, file)
  }
  return [...counts]
    .map(([code, { count, files }]) => ({ code, count, files: [...files.values()] }))
    .sort((a, b) => gravity(a) - gravity(b) || b.count - a.count || (a.code < b.code ? -1 : 1))
}

const gravity = ({ code }: IssueCount): number => SEVERITIES.indexOf(ISSUE_CODES[code][0])

/** So many files are named. */
const MOST_NAMED = 3

/** Lines that tell of each kind how many issues there are, what it means, and the first files. */
export const issueCountLines = (io: Io, counts: readonly IssueCount[]): string[] =>
  counts.flatMap(({ code, count, files }) => {
    const [severity, meaning] = ISSUE_CODES[code]
    return [
      `  ${count.toLocaleString('en-GB').padStart(6)}  ${severity} ${code}: ${meaning}`,
      wrap(`in ${namedFiles(files)}`, tableWidth(io), ' '.repeat(10)),
    ]
  })

function namedFiles(files: readonly string[]): string {
  const named = files.slice(0, MOST_NAMED).map(visibleLine)
  const more = files.length - named.length
  return more === 0 ? named.join(', ') : `${named.join(', ')}, and ${counted(more, 'more file')}`
}
