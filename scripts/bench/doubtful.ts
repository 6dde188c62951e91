/** Plans whose second edition rewords, renumbers and hands over half of its actions: many pairs are doubtful. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Random, randomFrom } from '../variations/random.ts'
import { FIELDS_OF_WORK, PLACE_ENDS, PLACE_STARTS, RANKS, THINGS, VERBS } from '../variations/words.ts'

const ACTIONS = 40

const drawn = (random: Random) => ({
  verb: random.pick(VERBS),
  thing: random.pick(THINGS),
  field: random.pick(FIELDS_OF_WORK),
  owner: `${random.pick(RANKS)} of ${random.pick(FIELDS_OF_WORK)}`,
  aim: `so that ${random.pick(THINGS)} in ${random.pick(FIELDS_OF_WORK)} improve`,
})

const asFirst = ({ verb, thing, field, aim, owner }: ReturnType<typeof drawn>, index: number): string =>
  [`A${index + 1}`, `${verb} the ${thing} in ${field} ${aim}`, owner, '30/06/2012', 'Under way'].join('\t')

function asLater(action: ReturnType<typeof drawn>, index: number, random: Random): string {
  const { verb, thing, field, aim } = action
  const words = random.chance(0.5)
    ? `${random.pick(VERBS)} ${thing} across ${field} with new ${random.pick(THINGS)}`
    : `${verb} the ${thing} in ${field} ${aim}`
  return [String(index + 101), words, random.pick(RANKS), '31/12/2012', 'Under way'].join('\t')
}

/** Writes so many plans of two editions into a folder. */
export async function writeDoubtfulPlans(folder: string, plans: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let plan = 0; plan < plans; plan += 1) {
    const random = randomFrom(plan + 77)
    const actions = Array.from({ length: ACTIONS }, () => drawn(random))
    const body = `${PLACE_STARTS[plan % PLACE_STARTS.length]}${PLACE_ENDS[plan % PLACE_ENDS.length]} Council`
    const later = actions.map((action, index) => asLater(action, index, random))
    const editions = [
      ['14/01/2012', actions.map(asFirst)],
      ['14/09/2012', later.sort(() => random.below(3) - 1)],
    ] as const
    for (const [index, [day, rows]] of editions.entries()) {
      const text = `${body}\nImprovement Plan ${day}\n\nRef\tAction\tLead officer\tDue\tProgress\n${rows.join('\n')}\n`
      await writeFile(join(folder, `${plan}-${index}.txt`), text)
    }
  }
}
