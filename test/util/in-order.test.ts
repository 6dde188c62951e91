import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/util/in-order.ts'

const AHEAD = { weightOf: (item: number) => item, most: 6 }

/** What is begun and handed over of items of these weights; each takes as many milliseconds as `takes` says. */
async function followed(weights: readonly number[], takes: (at: number) => number): Promise<string> {
  const log: string[] = []
  let count = 0
  const begin = async (weight: number) => {
    const at = count++
    log.push(`+${weight}`)
    return { work: pause(takes(at), weight) }
  }
  for await (const each of inOrder(weights, begin, AHEAD)) log.push(`-${each}`)
  return log.join(' ')
}

describe('work begun ahead', () => {
  it('is handed over in its order, whatever is done first', async () => {
    expect(await followed([2, 1, 3], (at) => 30 - 10 * at)).toBe('+2 +1 +3 -2 -1 -3')
  })

  it('waits where what is begun weighs enough, and something heavier is begun alone', async () => {
    expect(await followed([4, 3, 9, 1], () => 5)).toBe('+4 -4 +3 -3 +9 -9 +1 -1')
  })

  it('throws where the turn of what failed comes, and what came before it is handed over', async () => {
    const seen: number[] = []
    const begin = async (item: number) => ({
      work: item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item),
    })
    const all = async () => {
      for await (const each of inOrder([1, 2, 3], begin, AHEAD)) seen.push(each)
    }
    await expect(all()).rejects.toThrow('two')
    expect(seen).toEqual([1])
  })
})
