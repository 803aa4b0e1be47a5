// Seeded random numbers, choices, times and ids for the made-up data.
import { createHash } from 'node:crypto'
import { codeAlphabet, type Ids, uuidFrom } from '../ids.ts'

export interface SeededRandom {
  readonly ids: Ids
  /** An integer from `min` to `max`, both included. */
  readonly integer: (min: number, max: number) => number
  readonly from: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number]
  /** A string of digits that does not start with 0. */
  readonly digits: (count: number) => string
  readonly between: (earliest: Date, latest: Date) => Date
}

export function createSeededRandom(seed: string): SeededRandom {
  const next = numbersFrom(createHash('sha256').update(seed).digest().readUInt32BE(0))
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    ids: idsFrom(next),
    integer,
    from: (items) => items[integer(0, items.length - 1)] ?? items[0],
    digits: (count) => String(integer(10 ** (count - 1), 10 ** count - 1)),
    between: (earliest, latest) => new Date(integer(earliest.getTime(), latest.getTime())),
  }
}

// Hashing for each id, as in ids.ts, would double the time that building the data takes.
function idsFrom(next: () => number): Ids {
  const bytes = (): Buffer => {
    const drawn = Buffer.alloc(32)
    for (let at = 0; at < 32; at += 4) drawn.writeUInt32BE(Math.floor(next() * 4_294_967_296), at)
    return drawn
  }
  const character = (): string => codeAlphabet.charAt(Math.floor(next() * codeAlphabet.length))
  return {
    uuid: (prefix = '') => `${prefix}${prefix && '_'}${uuidFrom(bytes())}`,
    code: (lead, length) => lead + Array.from({ length: length - lead.length }, character).join(''),
    secret: (length) => bytes().toString('hex').slice(0, length),
  }
}

// Mulberry32. Its 32 bits of state are enough for test data.
function numbersFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const dayMs = 86_400_000

export const daysBefore = (start: Date, days: number): Date => new Date(start.getTime() - days * dayMs)
