import { Command } from 'commander'
import type { RowOf } from '../../model/index.ts'
import { counted, plainDay, planName, sureness } from '../../report/index.ts'
import type { Store } from '../../store/index.ts'
import { visibleLine } from '../../util/visible.ts'
import { type Io, printJson, styled, tableWidth, wrap } from '../io.ts'
import { dbOption, jsonOption } from '../options.ts'
import { planIdsNamed } from '../plans-named.ts'
import { countSeverities, severityWords } from '../severities.ts'

type Options = { db: string; plan?: string; removed?: true; json?: true }

/** `plandrift editions` */
export function editionsCommand(io: Io): Command {
  return new Command('editions')
    .description(
      'List the editions: file, date and where it stood, actions, how surely they were read, what waits for a person.',
    )
    .addOption(dbOption())
    .option(
      '--plan <words>',
      'only those of plans whose title or body has these words (or the plan of this id)',
    )
    .option('--removed', 'those that were taken out, with who did and why')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift editions
  plandrift editions --plan "early help" --json`,
    )
    .action((options: Options) => runEditions(io, options))
}

async function runEditions(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    if (options.removed) {
      await tellRemoved(io, store, options.json === true)
      return
    }
    await store.snapshot(async () => {
      const plans = options.plan === undefined ? undefined : await planIdsNamed(store, options.plan)
      const editions = await listEditions(store, plans)
      if (options.json) printJson(io, editions)
      else if (editions.length === 0) io.out('There is no edition in the database.\n')
      else tellEditions(io, editions, await store.rows('plans'))
    })
  } finally {
    await store.close()
  }
}

/** Editions that persons took out and that are still out. */
async function tellRemoved(io: Io, store: Store, json: boolean): Promise<void> {
  const { listCorrections } = await import('../../corrections.ts')
  const removed = (await listCorrections(store, { kinds: ['removed'] })).map(({ correction, file }) => ({
    edition_id: correction.target,
    source_file: file,
    removed_by: correction.by,
    removed_at: correction.at,
    reason: correction.reason,
    correction_id: correction.correctionId,
  }))
  if (json) printJson(io, removed)
  else if (removed.length === 0) io.out('No edition is taken out.\n')
  for (const { edition_id, source_file, removed_by, removed_at, reason } of json ? [] : removed) {
    io.out(`${wrap(`${visibleLine(source_file ?? '-')}  ${edition_id}`, tableWidth(io))}\n`)
    const by = `taken out by ${removed_by} on ${plainDay(removed_at.slice(0, 10))}: ${reason}`
    io.out(`${wrap(visibleLine(by), tableWidth(io), '  ')}\n`)
  }
}

/**
 * Editions in the order of their plans, those not linked yet last. `confidence` is how sure their rows are on average
 * and `least_confidence` at worst, 0 to 1, null where they have none.
 */
async function listEditions(store: Store, planIds: readonly string[] | undefined) {
  const readings = await store.readingsOfEditions()
  const unconfirmed = await store.unconfirmedLinksOfEditions()
  const issuesOf = Map.groupBy(await store.issuesOfEditions(), ({ edition_id }) => edition_id)
  const { listCorrections } = await import('../../corrections.ts')
  const saidOf = Map.groupBy(
    await listCorrections(store, { kinds: ['edition'] }),
    ({ editionId }) => editionId,
  )
  const places = await store.placesInPlans()
  const order = (edition: RowOf<'editions'>): [string, number] => [
    edition.plan_id ?? '~',
    places.get(edition.edition_id) ?? 0,
  ]
  const editions = await store.rows('editions', planIds === undefined ? {} : { plan_id: planIds })
  return editions
    .toSorted((a, b) => {
      const [[planA, placeA], [planB, placeB]] = [order(a), order(b)]
      return planA < planB ? -1 : planA > planB ? 1 : placeA - placeB
    })
    .map((edition) => {
      const read = readings.get(edition.edition_id)
      return {
        ...edition,
        confidence: read?.mean ?? null,
        least_confidence: read?.least ?? null,
        unconfirmed_links: unconfirmed.get(edition.edition_id) ?? 0,
        corrected: [
          ...new Set(
            (saidOf.get(edition.edition_id) ?? []).flatMap(({ correction }) => Object.keys(correction.value)),
          ),
        ].sort(),
        issues: countSeverities(issuesOf.get(edition.edition_id) ?? []),
      }
    })
}

type ListedEdition = Awaited<ReturnType<typeof listEditions>>[number]

function tellEditions(io: Io, editions: readonly ListedEdition[], plans: readonly RowOf<'plans'>[]): void {
  const width = tableWidth(io)
  const names = new Map(plans.map((plan) => [plan.plan_id, planName({ plan })]))
  const files = new Map(editions.map(({ edition_id, source_file }) => [edition_id, source_file]))
  for (const [planId, own] of Map.groupBy(editions, ({ plan_id }) => plan_id)) {
    const name = names.get(planId ?? '')
    const heading = name ?? 'Not linked yet; run "plandrift import" again on the same files'
    io.out(
      `${styled(io, 'bold', wrap(visibleLine(heading), width))}\n${planId === null ? '' : `${planId}\n`}`,
    )
    for (const edition of own) {
      const { dated_on, source_file, edition_id, same_as } = edition
      const facts = [
        ...(calledOtherwise(edition, name)
          ? [`called ${planName({ plan: { ...edition, plan_id: '-' } })}`]
          : []),
        ...(same_as === null ? [] : [`a copy of ${files.get(same_as) ?? same_as}`]),
        ...basisOf(edition),
        ...(edition.corrected.length === 0 ? [] : [`corrected: ${edition.corrected.join(', ')}`]),
        counted(edition.actions, 'action'),
        ...(edition.confidence === null ? [] : [`confidence ${sureness(edition.confidence)}`]),
        ...(edition.unconfirmed_links === 0
          ? []
          : [`${counted(edition.unconfirmed_links, 'link')} to review`]),
        ...severityWords(edition.issues),
      ]
      const head = `${plainDay(dated_on).padEnd(11)}  ${visibleLine(source_file)}  ${edition_id}`
      io.out(`${wrap(head, width)}\n${wrap(visibleLine(facts.join('; ')), width, '  ')}\n`)
    }
    io.out('\n')
  }
}

/** Whether an edition's own title and body are not those of its plan. */
const calledOtherwise = (edition: ListedEdition, plan: string | undefined): boolean =>
  (edition.title !== null || edition.body !== null) &&
  planName({ plan: { ...edition, plan_id: '-' } }) !== plan

/** Where an edition's date stood, and the words. */
const basisOf = ({ dated_from, dated_text }: ListedEdition): string[] =>
  dated_from === null ? [] : [`dated by ${dated_from}: "${dated_text ?? ''}"`]
