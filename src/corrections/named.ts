import { basename } from 'node:path'
import { type RowOf, UsageError } from '../model/index.ts'
import type { Store, StoredFile } from '../store/index.ts'

const ambiguous = (target: string): UsageError =>
  new UsageError(`${target} is the beginning of more than one id; write more of it`)

/** What ids and names that a person writes mean in a database. Its functions throw UsageError in one sentence. */
export class Names {
  private readonly store: Store
  private files: Promise<StoredFile[]> | undefined

  constructor(store: Store) {
    this.store = store
  }

  /** Every file that ever came. */
  known(): Promise<StoredFile[]> {
    this.files ??= this.store.files()
    return this.files
  }

  /** The file of an edition, by its id (or as much as makes it the only one) or its name; also one that was taken out. */
  async file(target: string): Promise<StoredFile> {
    const found = await this.filesNamed(target)
    const [first, ...others] = found
    if (!first) {
      throw new UsageError(`there is no edition ${target}; "plandrift editions" lists them with their ids`)
    }
    if (others.length === 0) return first
    if (target.startsWith('ed_')) throw ambiguous(target)
    const ids = found.map(({ editionId }) => editionId).join(', ')
    throw new UsageError(`${target} is the name of ${found.length} editions; name one by its id: ${ids}`)
  }

  /** The files that an id, or the name of a file, may mean. */
  async filesNamed(target: string): Promise<StoredFile[]> {
    const files = await this.known()
    const byId = target.startsWith('ed_') ? files.filter(({ editionId }) => editionId.startsWith(target)) : []
    const name = basename(target).normalize()
    return byId.length > 0 ? byId : files.filter(({ sourceFile }) => sourceFile.normalize() === name)
  }

  /** An edition that is not taken out. */
  async edition(target: string): Promise<StoredFile> {
    const file = await this.file(target)
    if (file.edition) return file
    throw new UsageError(
      `${file.sourceFile} was taken out; bring it back first with: plandrift restore ${file.editionId}`,
    )
  }

  /** A plan, by its id or as much as makes it the only one, with its editions in order. */
  async plan(target: string): Promise<{ plan: RowOf<'plans'>; editions: RowOf<'editions'>[] }> {
    const plans = (await this.store.rows('plans')).filter(({ plan_id }) => plan_id.startsWith(target))
    const [plan, ...others] = target.startsWith('pl_') ? plans : []
    if (!plan) {
      throw new UsageError(`there is no plan ${target}; "plandrift plans" lists them with their ids`)
    }
    if (others.length > 0) throw ambiguous(target)
    return { plan, editions: await this.store.editionsOfPlan(plan.plan_id) }
  }

  /** An action of one edition, by its id or as much as makes it the only one. */
  async action(target: string): Promise<RowOf<'actions'>> {
    const found = target.startsWith('th_') ? [] : await this.store.find(target)
    const [action, ...others] = found
    if (!action) {
      throw new UsageError(
        `there is no action ${target}; "plandrift show ID" names the actions of a thread with their ids (ac_...)`,
      )
    }
    if (others.length > 0) throw ambiguous(target)
    return action
  }
}
