/** What stands for a call of a function, by its arguments; null leaves the call as it is. */
export type CallRule = (...parts: string[]) => string | null

/** Writes the calls of some functions anew, those in their arguments first. Names are matched as they are written. */
export function rewriteCalls(sql: string, rules: Readonly<Record<string, CallRule>>): string {
  const call = new RegExp(`(?<![\\w.])(${Object.keys(rules).join('|')})\\(`, 'g')
  let [written, from] = ['', 0]
  for (let found = call.exec(sql); found; found = call.exec(sql)) {
    const name = found[1]!
    const { parts, end } = argumentsFrom(sql, call.lastIndex)
    const own = parts.map((part) => rewriteCalls(part, rules))
    written += sql.slice(from, found.index) + (rules[name]!(...own) ?? `${name}(${own.join(',')})`)
    from = end
    call.lastIndex = end
  }
  return written + sql.slice(from)
}

/** The arguments that begin at `start`, and where their closing bracket ends. */
function argumentsFrom(sql: string, start: number): { parts: string[]; end: number } {
  const parts: string[] = []
  let [depth, from, quoted] = [0, start, false]
  for (let at = start; at < sql.length; at += 1) {
    const sign = sql[at]
    if (sign === "'") quoted = !quoted
    else if (quoted) continue
    else if (sign === '(') depth += 1
    else if (sign === ',' && depth === 0) {
      parts.push(sql.slice(from, at))
      from = at + 1
    } else if (sign === ')') {
      if (depth === 0) return { parts: [...parts, sql.slice(from, at)], end: at + 1 }
      depth -= 1
    }
  }
  throw new Error(`a bracket is not closed: ${sql.slice(start - 20, start + 20)}`)
}
