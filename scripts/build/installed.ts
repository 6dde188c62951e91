/**
 * What a user's npm installs beside the package; all else that the program is made with is taken into its own files.
 * These three are native or loaded by a synchronous call, and `zod` and `kysely` are named by the types of the library.
 */
export const INSTALLED = ['@napi-rs/canvas', 'better-sqlite3', 'string-width'] as const
export const INSTALLED_FOR_TYPES = ['kysely', 'zod'] as const
