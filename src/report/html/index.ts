import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { AuditSummary } from '../audit/summary.ts'
import type { PlanAudit } from '../audit/types.ts'
import { refuseToOverwrite, replaceFile } from '../write-file.ts'

/** How a file that a report made can be told: these words stand near its beginning. */
const OURS = 'How the dates of'

/**
 * Writes the report. Throws UsageError where a file is there that no report made (unless `force`), or where the
 * place cannot be written; a failure half-way leaves the old file.
 */
export async function writeReport(
  file: string,
  audits: readonly PlanAudit[],
  summary: AuditSummary,
  now: string,
  force: boolean,
): Promise<void> {
  refuseToOverwrite(file, force || (await isOurs(file)))
  // Drawing loads large packages: only once a page is to be written.
  const { reportPage } = await import('./page.ts')
  await replaceFile(file, (partial) =>
    pipeline(Readable.from(reportPage(audits, summary, now)), createWriteStream(partial)),
  )
}

async function isOurs(file: string): Promise<boolean> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0)
      return buffer.toString('utf8', 0, bytesRead).includes(OURS)
    } finally {
      await handle.close()
    }
  } catch {
    // Not there, or not to be read: then it is not ours.
    return false
  }
}
