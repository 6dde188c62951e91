/**
 * The package.json that a user gets. Ours names all that the program is made with; most of it is taken into `dist`
 * (see installed.ts), and a user's npm need not fetch it once more. npm packs the file that lies in the folder, so that
 * the short one lies there while it packs: `prepack` puts it down, `postpack` puts ours back.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { INSTALLED, INSTALLED_FOR_TYPES } from './installed.ts'

const project = join(import.meta.dirname, '..', '..')
const manifest = join(project, 'package.json')
/** Ours, while the short one lies in its place; not committed. */
const whole = join(project, 'package.whole.json')

/** What only concerns those who work on Plandrift. */
const OURS = ['scripts', 'devDependencies', 'allowScripts', 'knip']

type Manifest = Record<string, unknown> & { dependencies: Record<string, string> }

/** The short package.json of a whole one. Throws where that does not name what a user needs. */
export function packedManifest(ours: Manifest): Manifest {
  const needed = [...INSTALLED, ...INSTALLED_FOR_TYPES].sort().map((name) => {
    const version = ours.dependencies[name]
    if (version === undefined) throw new Error(`package.json does not name ${name} among its dependencies`)
    return [name, version] as const
  })
  const kept = Object.entries(ours).filter(([key]) => !OURS.includes(key))
  return { ...Object.fromEntries(kept), dependencies: Object.fromEntries(needed) }
}

/** Puts ours back, also after a run that was broken off. */
function restore(): void {
  if (existsSync(whole)) renameSync(whole, manifest)
}

if (import.meta.main) {
  restore()
  if (process.argv[2] === 'prepack') {
    const text = readFileSync(manifest, 'utf8')
    writeFileSync(whole, text)
    writeFileSync(manifest, `${JSON.stringify(packedManifest(JSON.parse(text) as Manifest), null, 2)}\n`)
  }
}
