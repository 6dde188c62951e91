import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Threshold, withValue } from './find.ts'

/** Figures of a run, by stage and row. */
export type Figures = ReadonlyMap<string, number>

/** Folders that a run reads and never writes. */
const LENT = ['fixtures', 'data', 'node_modules']

/**
 * A copy of the project in which one number at a time is another: the product itself has no switch for that. `close`
 * takes it away.
 */
export class Copy {
  readonly #home = mkdtempSync(join(tmpdir(), 'plandrift-thresholds-'))
  readonly #project = join(this.#home, 'project')
  readonly #evaluations: readonly string[]

  /** `evaluations`: what tells whether it matters, as `npm run evaluate` names them. */
  constructor(project: string, evaluations: readonly string[]) {
    this.#evaluations = evaluations
    mkdirSync(this.#project)
    for (const folder of ['src', 'scripts'])
      cpSync(join(project, folder), join(this.#project, folder), { recursive: true })
    cpSync(join(project, 'package.json'), join(this.#project, 'package.json'))
    for (const folder of LENT) symlinkSync(join(project, folder), join(this.#project, folder))
    const shared = join(project, '..', 'shared')
    if (existsSync(shared)) symlinkSync(shared, join(this.#home, 'shared'))
  }

  /** What the evaluations say of the project as it is; null where they break. */
  figures(): Figures | null {
    const { stdout, status } = spawnSync(process.execPath, ['scripts/evaluate.ts', ...this.#evaluations], {
      cwd: this.#project,
      encoding: 'utf8',
    })
    // 1 is said of figures that are not as recorded, too.
    return status === 0 || status === 1 ? figuresIn(stdout) : null
  }

  /** The same where a number has another value. */
  figuresWith(threshold: Threshold, value: number): Figures | null {
    const file = join(this.#project, threshold.file)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, withValue(text, threshold, value))
    try {
      return this.figures()
    } finally {
      writeFileSync(file, text)
    }
  }

  close(): void {
    rmSync(this.#home, { recursive: true, force: true })
  }
}

/** The F1 of each row that `npm run evaluate` prints; null where there is none. */
export function figuresIn(printed: string): Figures | null {
  const figures = new Map<string, number>()
  let stage = ''
  for (const line of printed.split('\n')) {
    if (/^Not as recorded|^Must not be/.test(line)) break
    if (/^\S+$/.test(line)) stage = line
    const [, row, f1] = /^ {2}(\S.*?) +\d\.\d+ +\d\.\d+ +(\d\.\d+) +\d+/.exec(line) ?? []
    if (row !== undefined) figures.set(`${stage}: ${row}`, Number(f1))
  }
  return figures.size > 0 ? figures : null
}
