import type { Correction, CorrectionOf, RowOf } from '../model/index.ts'
import type { Store } from '../store/index.ts'
import { shorten } from '../util/text.ts'
import { isEditionId } from './told.ts'

/** A correction with what it is about, in words. */
export interface ListedCorrection {
  correction: Correction
  /** One line for a person: `owner of "Write to every family" in plan.docx: "Clerk" is "Head of Service"`. */
  about: string
  editionId: string | null
  file: string | null
  planId: string | null
}

/** So much of a row's words is shown. */
const SHOWN = 60

const quoted = (words: string): string => `“${shorten(words.replace(/\s+/gu, ' '), SHOWN)}”`

/** What corrections are about: the files and actions that they name, as the database has them now. */
export class Subjects {
  private readonly fileNames: ReadonlyMap<string, string>
  private readonly planOf: ReadonlyMap<string, string | null>
  private readonly actions: ReadonlyMap<string, RowOf<'actions'>>

  private constructor(
    fileNames: ReadonlyMap<string, string>,
    planOf: ReadonlyMap<string, string | null>,
    actions: ReadonlyMap<string, RowOf<'actions'>>,
  ) {
    this.fileNames = fileNames
    this.planOf = planOf
    this.actions = actions
  }

  static async of(store: Store, corrections: readonly Correction[]): Promise<Subjects> {
    const files = new Map((await store.files()).map(({ editionId, sourceFile }) => [editionId, sourceFile]))
    const plans = (await store.rows('editions')).map(
      ({ edition_id, plan_id }) => [edition_id, plan_id] as const,
    )
    const ids = corrections.flatMap(({ kind, target, value }) =>
      kind === 'link' ? [target, value.to] : kind === 'same-row' ? [target, value.with.action] : [target],
    )
    const actionIds = [...new Set(ids.filter((id) => id.startsWith('ac_')))]
    const actions = actionIds.length === 0 ? [] : await store.rows('actions', { action_id: actionIds })
    return new Subjects(files, new Map(plans), new Map(actions.map((row) => [row.action_id, row])))
  }

  listed(correction: Correction): ListedCorrection {
    const editionId = this.editionOf(correction)
    return {
      correction,
      about: this.about(correction),
      editionId,
      file:
        correction.kind === 'removed'
          ? correction.value.file
          : editionId === null
            ? null
            : this.file(editionId),
      planId: editionId === null ? null : (this.planOf.get(editionId) ?? null),
    }
  }

  private editionOf({ kind, target, value }: Correction): string | null {
    if (kind === 'field' || kind === 'not-a-row' || kind === 'same-row') return value.row.edition
    if (kind === 'link') return this.actions.get(target)?.edition_id ?? null
    if (isEditionId(target)) return target
    return (kind === 'column' && value.editions?.[0]) || null
  }

  private file(editionId: string): string {
    return this.fileNames.get(editionId) ?? editionId
  }

  private files(editionIds: readonly string[]): string {
    const [first = '', ...more] = editionIds
    return more.length === 0 ? this.file(first) : `${this.file(first)} and ${more.length} more`
  }

  /** The words of an action as it is now, or of its row as it was when something was said of it. */
  private action(actionId: string, words = actionId): string {
    return quoted(this.actions.get(actionId)?.action ?? words)
  }

  private about(correction: Correction): string {
    const { target } = correction
    switch (correction.kind) {
      case 'edition':
        return `${this.file(target)}: ${Object.entries(correction.value)
          .map(([field, words]) => `${field} ${quoted(words ?? '')}`)
          .join(', ')}`
      case 'removed':
        return `${correction.value.file} is taken out`
      case 'plan':
        return this.aboutPlan(correction.value)
      case 'column':
        return this.aboutColumn(correction)
      case 'field': {
        const { row, field, to, printed } = correction.value
        const before = printed === null ? 'nothing' : quoted(printed)
        return `${field} of ${this.action(target, row.words)} in ${this.file(row.edition)}: ${before} is ${to === '' ? 'nothing' : quoted(to)}`
      }
      case 'not-a-row': {
        const { row } = correction.value
        return `${this.action(target, row.words)} in ${this.file(row.edition)} is no action`
      }
      case 'same-row': {
        const { row, with: other } = correction.value
        return `${this.action(target, row.words)} and ${this.action(other.action, other.words)} in ${this.file(row.edition)} are one row`
      }
      case 'link': {
        const { to, ruling } = correction.value
        return `${this.action(target)} and ${this.action(to)}: ${ruling}`
      }
    }
  }

  private aboutPlan(value: CorrectionOf<'plan'>['value']): string {
    if ('together' in value) {
      const [one, other] = value.together as [string[], string[]]
      return `${this.files(one)} and ${this.files(other)} are of one plan`
    }
    if ('apart' in value) {
      const [parted, rest] = value.apart as [string[], string[]]
      return `${this.files(parted)} ${parted.length === 1 ? 'is' : 'are'} of another plan than ${this.files(rest)}`
    }
    const name = [value.title, value.body].filter((each) => each !== undefined).map(quoted)
    return `the plan of ${this.files(value.editions)} is called ${name.join(' of ')}`
  }

  private aboutColumn({ target, value }: CorrectionOf<'column'>): string {
    const { header, role, at, editions } = value
    const column = at === undefined ? quoted(header) : `${at.index + 1} of table ${at.table}`
    const where = isEditionId(target)
      ? this.file(target)
      : editions === undefined
        ? `all that “${target}” means`
        : `all editions of “${target}”`
    return `column ${column} in ${where} is ${role}`
  }
}
