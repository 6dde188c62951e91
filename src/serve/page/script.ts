import { SCRIPT as REPORT } from '../../report/html/script.ts'
import { COMMON } from './script/common.ts'
import { DOUBTS } from './script/doubts.ts'
import { EDITING } from './script/editing.ts'
import { IMPORTING } from './script/importing.ts'
import { LAZY } from './script/lazy.ts'
import { PLACES } from './script/places.ts'

/** The one script of the workbench. Its views can be read without it; with it they are worked in. */
export const SCRIPT = `'use strict'
${[COMMON, LAZY, PLACES, EDITING, DOUBTS, IMPORTING].map((part) => `{${part}}`).join('\n')}
if (document.querySelector('table.sortable')) (() => {${REPORT}})()
`
