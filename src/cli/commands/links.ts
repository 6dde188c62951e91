import { Command, Option } from 'commander'
import type { RowOf } from '../../model/index.ts'
import { counted, plainDay } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { changedWords, evidenceWords } from '../changed-words.ts'
import { type Io, printJson, styled, tableWidth, wrap } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { planIdsNamed } from '../plans-named.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = {
  db: string
  review?: true
  verdict?: RowOf<'links'>['verdict']
  plan?: string
  json?: true
}

/** A link with both of its actions. */
type Judged = Omit<RowOf<'links'>, 'evidence'> & {
  evidence: unknown
  from: Side
  to: Side
}
type Side = Pick<RowOf<'actions'>, 'action' | 'ref' | 'area' | 'owner' | 'due_text' | 'due_on'> & {
  dated_on: string | null
  file: string
}

/** `plandrift links` */
export function linksCommand(io: Io): Command {
  return new Command('links')
    .description('List which actions were taken for the same, with both texts and the evidence.')
    .addOption(dbOption())
    .option('--review', 'only the doubtful ones, which a person should decide')
    .addOption(new Option('--verdict <verdict>', 'only these').choices(['accepted', 'review', 'rejected']))
    .option('--plan <words>', 'only plans whose title or body has these words (or the plan of this id)')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift links --review
  plandrift links --plan "early help"
  plandrift links --verdict rejected --json`,
    )
    .action((options: Options) => runLinks(io, options))
}

async function runLinks(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await tellUnlinked(io, store)
    const verdict = options.review ? 'review' : options.verdict
    const links = await store.rows('links', {
      ...(verdict === undefined ? {} : { verdict }),
      ...(options.plan === undefined ? {} : { plan_id: await planIdsNamed(store, options.plan) }),
    })
    const judged = await withActions(store, links)
    if (options.json) printJson(io, judged)
    else {
      for (const link of judged) tellLink(io, link)
      const kind = verdict === 'review' ? 'doubtful link' : 'link'
      io.out(`${judged.length === 0 ? `No ${kind}` : counted(judged.length, kind)}.\n`)
      if (verdict === 'review' && judged.length > 0) {
        io.out('Decide with: plandrift decide FROM TO same|different|split|merged --reason WORDS --by NAME\n')
      }
    }
  } finally {
    await store.close()
  }
}

async function withActions(store: Store, links: readonly RowOf<'links'>[]): Promise<Judged[]> {
  const editions = new Map((await store.rows('editions')).map((edition) => [edition.edition_id, edition]))
  const side = async (actionId: string): Promise<Side> => {
    const [found] = await store.rows('actions', { action_id: actionId })
    const { action, ref, area, owner, due_text, due_on, edition_id } = found!
    const edition = editions.get(edition_id)!
    return {
      action,
      ref,
      area,
      owner,
      due_text,
      due_on,
      dated_on: edition.dated_on,
      file: edition.source_file,
    }
  }
  const judged: Judged[] = []
  for (const link of links) {
    judged.push({
      ...link,
      evidence: JSON.parse(link.evidence) as unknown,
      from: await side(link.from_action_id),
      to: await side(link.to_action_id),
    })
  }
  return judged.sort(
    (a, b) => a.probability - b.probability || (a.from_action_id < b.from_action_id ? -1 : 1),
  )
}

function tellLink(io: Io, { from, to, ...link }: Judged): void {
  const width = tableWidth(io)
  const title = `${link.from_action_id} ${link.to_action_id}`
  io.out(
    `${styled(io, 'bold', title)}  ${link.relation} ${link.probability.toFixed(3)}, ${link.verdict} by ${link.decided_by}\n`,
  )
  for (const side of [from, to]) {
    const facts = [side.ref, side.owner, side.due_text].filter((fact) => fact !== null && fact !== '')
    io.out(
      `${wrap(visibleLine(`${plainDay(side.dated_on)}, ${side.file}: ${facts.join('; ')}`), width, '  ')}\n`,
    )
  }
  io.out(`${wrap(changedWords(io, from.action, to.action), width, '  ')}\n`)
  io.out(`${wrap(evidenceWords(JSON.stringify(link.evidence)), width, '    ')}\n\n`)
}
