import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/**
 * Where the files lie that a library reads besides its code: character maps, trained words, WebAssembly. Built, they
 * lie beside our own files, and `npm run build` puts the way there in the place of this module.
 */
export const libraryFolder = (library: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${library}/package.json`))
