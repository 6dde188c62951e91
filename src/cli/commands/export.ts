import { Command, Option } from 'commander'
import { counted, EXPORT_FORMATS, type ExportFormat, totalWords } from '../../report/index.ts'
import { type Io, printJson } from '../io.ts'
import { dbOption, jsonOption, withoutOption } from '../options.ts'
import { tellUnlinked } from '../unlinked.ts'

type Options = {
  db: string
  out: string
  format: ExportFormat[]
  star?: true
  without?: 'people'
  force?: true
  json?: true
}

/** `plandrift export --out DIR` */
export function exportCommand(io: Io): Command {
  return new Command('export')
    .description('Write the relations of the database as CSV, JSON Lines, Parquet or a workbook, documented.')
    .requiredOption('--out <folder>', 'where to')
    .addOption(dbOption())
    .addOption(
      new Option('--format <format...>', 'in which formats').choices(EXPORT_FORMATS).default(['csv']),
    )
    .option('--star', 'the star schema (dimensions and facts) as well')
    .addOption(withoutOption())
    .option('--force', 'overwrite files that no export made')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Examples:
  plandrift export --out exports
  plandrift export --out exports --format parquet xlsx --star
  plandrift export --out public --without people`,
    )
    .action((options: Options) => runExport(io, options))
}

async function runExport(io: Io, options: Options): Promise<void> {
  const { openStore } = await import('../../store/index.ts')
  const { exportTo } = await import('../../answers.ts')
  const store = await openStore(options.db, { readonly: true })
  try {
    await tellUnlinked(io, store)
    const { files, totals, unlinked } = await exportTo(store, options.out, {
      formats: options.format,
      star: options.star === true,
      withoutPeople: options.without === 'people',
      force: options.force === true,
      now: io.now().toISOString(),
      onFile: ({ path, relation, rows }) => {
        if (io.noteTerminal) io.note(`${path}: ${relation.name}, ${counted(rows, 'row')}\n`)
      },
    })
    const listed = files.map(({ path, format, relation, rows }) => ({
      path,
      format,
      relation: relation.name,
      rows,
    }))
    if (options.json) printJson(io, { out: options.out, files: listed, totals, unlinkedEditions: unlinked })
    else {
      const paths = new Set(files.map(({ path }) => path))
      io.out(`${counted(paths.size, 'file')} and datapackage.json, which documents them, in ${options.out}\n`)
      io.out(`${totalWords(totals)}\n`)
    }
  } finally {
    await store.close()
  }
}
