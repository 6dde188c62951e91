import PQueue from 'p-queue'
import { type RowOf, SourceError } from '../../model/index.ts'
import { WorkerPool } from '../../pipeline.ts'
import type { Sources } from './sources.ts'

type Edition = Pick<RowOf<'editions'>, 'edition_id' | 'source_file' | 'sha256'>

/** A page as a picture, and its size in points. */
export interface PagePicture {
  png: Uint8Array<ArrayBuffer>
  width: number
  height: number
}

/** A page that is not drawn: the file is not found, is locked, or cannot be drawn. One sentence each. */
export type NoPicture = { missing: string } | { locked: string } | { failed: string }

/** How many pages are kept: what two people look at in an hour, in some tens of megabytes. */
const MOST_KEPT = 150
/** Pages drawn at once. */
const AT_ONCE = 2
/** What each of them may hold. */
const MEGABYTES = 1024
/** A page that takes more seconds of processor time than this is given up. */
const SECONDS = 30

/** Draws pages in processes of their own, as they are asked for, and keeps the latest. */
export class Pictures {
  private readonly sources: Sources
  private readonly pool = new WorkerPool({ seconds: SECONDS, megabytes: MEGABYTES })
  private readonly queue = new PQueue({ concurrency: AT_ONCE })
  private readonly kept = new Map<string, PagePicture>()
  private readonly drawing = new Map<string, Promise<PagePicture | NoPicture>>()

  /** What opens editions that are locked: kept here alone, and only while this runs. */
  private readonly passwords = new Map<string, string>()

  constructor(sources: Sources) {
    this.sources = sources
  }

  /** A page, from 1. */
  page(edition: Edition, page: number): Promise<PagePicture | NoPicture> {
    const key = `${edition.sha256} ${page}`
    const kept = this.kept.get(key)
    if (kept) {
      this.keep(key, kept)
      return Promise.resolve(kept)
    }
    const drawing =
      this.drawing.get(key) ??
      this.queue
        .add(() => this.draw(edition, page))
        .then((drawn) => {
          if ('png' in drawn) this.keep(key, drawn)
          return drawn
        })
        .finally(() => this.drawing.delete(key))
    this.drawing.set(key, drawing)
    return drawing
  }

  /** Remembers what opens an edition. */
  remember(editionId: string, password: string): void {
    this.passwords.set(editionId, password)
  }

  /** Tries a password, and remembers it where it opens the edition; whether it does. */
  async open(edition: Edition, password: string): Promise<boolean> {
    const drawn = await this.queue.add(() => this.draw(edition, 1, password))
    if ('locked' in drawn) return false
    this.remember(edition.edition_id, password)
    return true
  }

  private async draw(
    edition: Edition,
    page: number,
    password = this.passwords.get(edition.edition_id),
  ): Promise<PagePicture | NoPicture> {
    const found = await this.sources.bytesOf(edition)
    if ('missing' in found) return found
    try {
      const { picture, scale } = await this.pool.draw(
        { name: edition.source_file, bytes: found.bytes },
        page,
        password === undefined ? {} : { password },
      )
      const png = Uint8Array.from(picture)
      const view = new DataView(png.buffer)
      return { png, width: view.getUint32(16) / scale, height: view.getUint32(20) / scale }
    } catch (error) {
      if (error instanceof SourceError && error.code === 'password') {
        return { locked: `${edition.source_file} is locked with a password` }
      }
      return { failed: error instanceof Error ? error.message : String(error) }
    }
  }

  /** The latest stand last; the first is let go. */
  private keep(key: string, picture: PagePicture): void {
    this.kept.delete(key)
    this.kept.set(key, picture)
    const [oldest] = this.kept.keys()
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest)
  }

  async close(): Promise<void> {
    this.queue.clear()
    await this.pool.close()
  }
}
