import { Command } from 'commander'
import type { SaidBy } from '../../corrections.ts'
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type CorrectionRequest,
  ROLES,
  type Role,
  UsageError,
} from '../../model/index.ts'
import { tellCorrected } from '../corrected.ts'
import type { Io } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'

type Options = {
  db: string
  field?: string[]
  notARow?: true
  sameAs?: string
  dated?: string
  title?: string
  body?: string
  plan?: string
  column?: string[]
  columnAt?: string[]
  merge?: string
  part?: string[]
  reason?: string
  by?: string
  json?: true
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** `plandrift correct ID` */
export function correctCommand(io: Io): Command {
  return new Command('correct')
    .description('Say what was read wrongly: it outlives every rerun and re-import, and can be undone.')
    .argument('<id>', 'an action (ac_...), an edition (ed_... or the name of its file), or a plan (pl_...)')
    .addOption(dbOption())
    .option('--field <name=words>', 'of an action: what a field should say (repeatable)', collect)
    .option('--not-a-row', 'this row is no action')
    .option('--same-as <id>', 'this row and that one are one')
    .option('--dated <date>', 'of an edition: its date, as a person writes it')
    .option('--title <words>', 'of an edition or a plan: its title')
    .option('--body <words>', 'of an edition or a plan: whose it is')
    .option('--plan <words>', 'of an edition: the title of the plan that it is an edition of')
    .option(
      '--column <header=role>',
      'of an edition, or of all editions of a plan: what a column means (repeatable)',
      collect,
    )
    .option(
      '--column-at <table.column=role>',
      'the same by its place, for a column without a header: 1.3=owner is the third of table 1',
      collect,
    )
    .option('--merge <plan>', 'of a plan: it and that one are one')
    .option('--part <edition...>', 'of a plan: these editions are of another plan')
    .option('--reason <words>', 'why')
    .option('--by <name>', 'who says so')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Fields: ${CORRECTABLE_FIELDS.join(', ')}.
Roles of columns: ${ROLES.join(', ')}.

Examples:
  plandrift correct ac_0a1b... --field due="31 March 2013" --reason "Misprint, see minutes" --by "M. Okafor"
  plandrift correct march.pdf --dated "22 March 2011" --title "Early Help Plan" --reason "Cover" --by "M. Okafor"
  plandrift correct march.pdf --column "Lead=owner" --reason "Lead officer" --by "M. Okafor"
  plandrift correct pl_0a1b... --merge pl_2c3d... --reason "Renamed in 2012" --by "M. Okafor"`,
    )
    .action((target: string, options: Options) => runCorrect(io, target, options))
}

async function runCorrect(io: Io, target: string, options: Options): Promise<void> {
  const requests = requestsOf(target, options)
  if (requests.length === 0) {
    throw new UsageError('say what is right, for example with --field, --dated or --column (see --help)')
  }
  const said = saidBy(io, options)
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { existing: true })
  try {
    const { correct } = await import('../../corrections.ts')
    await tellCorrected(io, store, await correct(store, requests, said), options.json === true)
  } finally {
    await store.close()
  }
}

/** Who says something and why. Throws UsageError where it is not told. */
export function saidBy(io: Io, { reason, by }: { reason?: string; by?: string }): SaidBy {
  if (!reason?.trim() || !by?.trim()) {
    throw new UsageError('a correction needs --reason and --by, for those who ask about it later')
  }
  return { reason: reason.trim(), by: by.trim(), now: io.now().toISOString() }
}

/** `name=words` in two parts, at the last equals sign where the name may hold some. */
function parts(text: string, option: string, last = false): [name: string, words: string] {
  const at = last ? text.lastIndexOf('=') : text.indexOf('=')
  if (at < 1) throw new UsageError(`${option} "${text}" is not of the form name=words`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function requestsOf(target: string, options: Options): CorrectionRequest[] {
  const { dated, title, body, plan } = options
  const named = Object.fromEntries(
    Object.entries({ dated, title, body, plan }).filter(([, words]) => words !== undefined),
  )
  const isPlan = target.startsWith('pl_')
  if (isPlan && (dated !== undefined || plan !== undefined)) {
    throw new UsageError('--dated and --plan are of an edition; name that')
  }
  return [
    ...(Object.keys(named).length === 0
      ? []
      : [{ kind: isPlan ? 'plan' : 'edition', target, value: named } as const]),
    ...(options.field ?? []).map((text) => ofField(target, text)),
    ...(options.column ?? []).map((text) => ofColumn(target, text)),
    ...(options.columnAt ?? []).map((text) => ofPlace(target, text)),
    ...(options.notARow ? [{ kind: 'not-a-row', target } as const] : []),
    ...(options.sameAs === undefined
      ? []
      : [{ kind: 'same-row', target, value: { with: options.sameAs } } as const]),
    ...(options.merge === undefined
      ? []
      : [{ kind: 'plan', target, value: { mergeWith: options.merge } } as const]),
    ...(options.part === undefined ? [] : [{ kind: 'plan', target, value: { part: options.part } } as const]),
  ]
}

function ofField(target: string, text: string): CorrectionRequest {
  const [name, to] = parts(text, '--field')
  const field = CORRECTABLE_FIELDS.find((each) => each === name.toLowerCase())
  if (!field) {
    throw new UsageError(`"${name}" is no field; the fields are ${CORRECTABLE_FIELDS.join(', ')}`)
  }
  return { kind: 'field', target, value: { field: field satisfies CorrectableField, to } }
}

function roleNamed(name: string): Role {
  const role = ROLES.find((each) => each === name.toLowerCase())
  if (!role) throw new UsageError(`"${name}" is no role; the roles are ${ROLES.join(', ')}`)
  return role
}

function ofColumn(target: string, text: string): CorrectionRequest {
  const [header, role] = parts(text, '--column', true)
  return { kind: 'column', target, value: { header, role: roleNamed(role) } }
}

function ofPlace(target: string, text: string): CorrectionRequest {
  const [place, role] = parts(text, '--column-at')
  const [table, column] = /^(\d{1,6})\.(\d{1,6})$/.exec(place)?.slice(1).map(Number) ?? []
  if (!table || !column) {
    throw new UsageError(`"${place}" is no place; 1.3 is the third column of table 1`)
  }
  const at = { table, index: column - 1 }
  return { kind: 'column', target, value: { header: '', role: roleNamed(role), at } }
}
