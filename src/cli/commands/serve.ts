import { Command, InvalidArgumentError, Option } from 'commander'
import { type Io, printJson } from '../io.ts'
import { dbOption, jsonOption, wholeNumber } from '../options.ts'

type Options = { db: string; port: number; readOnly?: true; json?: true }

/** `plandrift serve` */
export function serveCommand(io: Io): Command {
  return new Command('serve')
    .description(
      'Open the workbench: a page in your browser, on this machine only, to see and put right what was read.',
    )
    .addOption(dbOption())
    .addOption(
      new Option('--port <number>', 'where it answers; 0 takes any that is free')
        .argParser(portNumber)
        .default(4747),
    )
    .option('--read-only', 'to look at only: nothing can be changed')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
The address that it prints holds a key: whoever has it, on this machine, may use the page. Ctrl-C ends it.

Examples:
  plandrift serve
  plandrift serve --db mine.db --port 0`,
    )
    .action((options: Options) => runServe(io, options))
}

function portNumber(text: string): number {
  const port = wholeNumber(text)
  if (port < 0 || port > 65_535) throw new InvalidArgumentError('It must be a port, 0 to 65535.')
  return port
}

async function runServe(io: Io, options: Options): Promise<void> {
  const { serve } = await import('../../serve/index.ts')
  await io.interruptible(async (signal) => {
    const serving = await serve({
      file: options.db,
      port: options.port,
      readonly: options.readOnly === true,
      now: () => io.now(),
    })
    if (options.json) printJson(io, { url: serving.url })
    else {
      io.out(`${serving.url}\n`)
      io.note(
        `Open this address in a browser on this machine${serving.mayWrite ? '' : '; the database may not be changed, so it can only be looked at'}. Ctrl-C ends it.\n`,
      )
    }
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve()
      else signal.addEventListener('abort', () => resolve())
    })
    await serving.close()
  })
}
