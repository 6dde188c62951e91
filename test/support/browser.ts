import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Debian puts it, or where the environment says. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a Chromium to test in; where there is none, those tests are skipped and say so. */
export const hasChromium = existsSync(CHROMIUM)

/** A real browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}
