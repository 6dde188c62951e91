import { brackendale } from './brackendale/index.ts'
import { harrowmere } from './harrowmere/index.ts'
import { larkfen } from './larkfen/index.ts'
import type { Family } from './model.ts'
import { ravensmere } from './ravensmere/index.ts'
import { wrenshire } from './wrenshire/index.ts'

/** Every invented plan family. */
export const families: readonly Family[] = [wrenshire, harrowmere, larkfen, ravensmere, brackendale]
