/**
 * What the single file runs: lays the program that it carries into a folder of the user's, once a version, and starts
 * it there. SQLite and the canvas are native and must be files; a process or thread that reads is a file as well.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { getAsset, getAssetKeys, getRawAsset } from 'node:sea'
import { setFlagsFromString } from 'node:v8'

/** Where a system keeps what can be made again. */
function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  const home = homedir()
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(home, 'AppData', 'Local')
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches')
  return XDG_CACHE_HOME?.startsWith(sep) ? XDG_CACHE_HOME : join(home, '.cache')
}

/** The folder that the program lies in, laid there if it does not yet; whole, or not at all. */
function unpacked(): string {
  const cache = join(cacheFolder(), 'plandrift')
  const folder = join(cache, getAsset('stamp', 'utf8'))
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true, mode: 0o700 })
  const making = mkdtempSync(join(cache, 'unpacking-'))
  for (const key of getAssetKeys()) {
    const file = join(making, key)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, new Uint8Array(getRawAsset(key)))
  }
  try {
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another call was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

const folder = unpacked()
/** A process of its own is started as `plandrift [options of V8] FILE`, where FILE is one of the program's. */
const words = process.argv.slice(2)
const at = words.findIndex((word) => word.startsWith(folder + sep))
for (const option of words.slice(0, Math.max(0, at))) setFlagsFromString(option)
const file = words[at] ?? join(folder, 'node_modules/plandrift/dist/cli/main.js')
const launch = createRequire(join(folder, 'launch.cjs'))('./launch.cjs') as (file: string) => Promise<unknown>
void launch(file)
