import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the program is called, in the order of preference. */
const NAMES = ['soffice', 'libreoffice']

let found: string | null | undefined

/**
 * The path of LibreOffice's program, or null where none is installed. This is the one thing that reading a file
 * asks of the machine, and it is asked once: the formats that need a converter cannot be read well without.
 */
export function findLibreOffice(): string | null {
  found ??= search()
  return found
}

function search(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      try {
        accessSync(path, constants.X_OK)
        return path
      } catch {
        // Not in this folder.
      }
    }
  }
  return null
}
