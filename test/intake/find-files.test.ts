import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FoundFile, findFiles } from '../../src/intake/find-files.ts'
import { ToldFiles } from '../../src/intake/told.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plandrift-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, text = 'x'): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  return path
}

async function found(...paths: string[]): Promise<string[]> {
  const names: string[] = []
  for await (const { path, refused } of findFiles(paths)) {
    names.push(`${relative(folder, path)}${refused === undefined ? '' : ` ! ${refused}`}`)
  }
  return names
}

describe('findFiles', () => {
  it('walks folders in the order of their names and passes over what is no document', async () => {
    for (const name of ['b/2.txt', 'b/1.pdf', 'a.md', 'photo.jpg', '.hidden', '~$a.docx', 'plans.csv'])
      write(name)
    expect(await found(folder)).toEqual(['a.md', 'b/1.pdf', 'b/2.txt'])
  })

  it('tries a file that is named, whatever it is called', async () => {
    expect(await found(write('scan.jpg'))).toEqual(['scan.jpg'])
  })

  it('says what cannot be opened and goes on', async () => {
    const path = write('a.txt')
    expect(await found(join(folder, 'gone.txt'), path)).toEqual([
      'gone.txt ! there is no such file or folder',
      'a.txt',
    ])
  })

  it.runIf(process.platform === 'linux')(
    'opens names that are no UTF-8, as old disks have them',
    async () => {
      const odd = Buffer.concat([Buffer.from(`${folder}/pl`), Buffer.from([0xe9]), Buffer.from('n.txt')])
      writeFileSync(odd, 'x')
      write('b.txt')
      const files: FoundFile[] = []
      for await (const each of findFiles([folder])) files.push(each)
      expect(files.map(({ path }) => relative(folder, path))).toEqual(['b.txt', 'pl\ufffdn.txt'])
      expect(files.map((each) => each.refused ?? readFileSync(each.at, 'utf8'))).toEqual(['x', 'x'])
    },
  )

  it('ends in a loop of links, and takes a file once though two links lead to it', async () => {
    const path = write('sub/a.txt')
    symlinkSync(folder, join(folder, 'sub', 'loop'))
    symlinkSync(path, join(folder, 'z.txt'))
    symlinkSync(join(folder, 'self'), join(folder, 'self'))
    const names = await found(folder)
    expect(names.filter((name) => name.endsWith('.txt'))).toEqual(['sub/a.txt'])
    expect(names).toContain('self ! it is a link that leads back to itself')
  })

  // Root may read everything, so there is nothing to refuse.
  it.runIf(process.getuid?.() !== 0)('says where permission is missing', async () => {
    write('shut/a.txt')
    chmodSync(join(folder, 'shut'), 0)
    expect(await found(folder)).toEqual([
      'shut ! no permission to read it; ask its owner or run as a user who may',
    ])
    chmodSync(join(folder, 'shut'), 0o700)
  })
})

describe('what plans.csv tells', () => {
  it('is found by the name of the file beside it', async () => {
    write('plans.csv', '\uFEFFfile,body,plan,dated\na.txt,Kelder Council,"Plan, the second",May 2014\n')
    const told = new ToldFiles()
    expect(await told.of(join(folder, 'a.txt'))).toEqual({
      body: 'Kelder Council',
      plan: 'Plan, the second',
      dated: 'May 2014',
    })
    expect(await told.of(join(folder, 'b.txt'))).toEqual({})
  })

  it('is refused when its columns are others', async () => {
    write('plans.csv', 'name,when\na.txt,May 2014\n')
    await expect(new ToldFiles().of(join(folder, 'a.txt'))).rejects.toThrow(
      /must have the columns file, body, plan, dated/,
    )
  })
})
