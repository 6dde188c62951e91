export const SCRIPT = `
'use strict'
`
