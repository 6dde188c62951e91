/**
 * Writes the parts of the README that the code knows: the commands with their options, and the data contract.
 * `npm run readme` rewrites them between their marks; a test checks that they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { processIo } from '../src/cli/io.ts'
import { programFor } from '../src/cli/program.ts'
import { CONTRACT } from '../src/model/index.ts'

const README = join(import.meta.dirname, '..', 'README.md')

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function commandSection(command: Command): string {
  const args = command.registeredArguments.map((each) => {
    const name = each.variadic ? `${each.name().toUpperCase()}...` : each.name().toUpperCase()
    return each.required ? name : `[${name}]`
  })
  const lines = [`### \`plandrift ${[command.name(), ...args].join(' ')}\``, '', command.description(), '']
  lines.push('| option | meaning |', '|---|---|')
  for (const option of command.options) {
    if (option.hidden) continue
    const choices = option.argChoices ? ` One of: ${option.argChoices.join(', ')}.` : ''
    const usual =
      option.defaultValue === undefined || typeof option.defaultValue === 'boolean'
        ? ''
        : ` Default: ${option.defaultValueDescription ?? String(option.defaultValue)}.`
    lines.push(`| \`${escaped(option.flags)}\` | ${escaped(`${option.description}.${choices}${usual}`)} |`)
  }
  return lines.join('\n')
}

function commands(): string {
  return programFor(processIo())
    .commands.filter((command) => command.name() !== 'help')
    .map(commandSection)
    .join('\n\n')
}

function contract(): string {
  return CONTRACT.map(({ name, meaning, key, columns }) => {
    const rows = columns.map((column) => {
      const type = `${column.type}${column.nullable ? ', or null' : ''}${key.includes(column.name) ? ', key' : ''}`
      return `| \`${column.name}\` | ${type} | ${escaped(column.meaning)} |`
    })
    return [`### \`${name}\``, '', meaning, '', '| column | type | meaning |', '|---|---|---|', ...rows].join(
      '\n',
    )
  }).join('\n\n')
}

/** A README with its written parts brought up to date. */
export function bringUpToDate(readme: string): string {
  const parts: Record<string, string> = { commands: commands(), contract: contract() }
  return Object.entries(parts).reduce((text, [name, part]) => {
    const [start, end] = [`<!-- ${name}: written by npm run readme -->`, `<!-- end of ${name} -->`]
    const from = text.indexOf(start)
    const to = text.indexOf(end)
    if (from < 0 || to < from) throw new Error(`README.md has lost its marks for the ${name}`)
    return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`
  }, readme)
}

if (import.meta.main) writeFileSync(README, bringUpToDate(readFileSync(README, 'utf8')))
