// Draws for the made-up data: repeatable numbers, choices, moments and identifiers.
import { createHash } from 'node:crypto'
import { codeAlphabet, type Ids, uuidFrom } from '../ids.ts'

export interface SeededRandom {
  readonly ids: Ids
  /** A whole number from `least` to `most`, both included. */
  readonly integer: (least: number, most: number) => number
  readonly from: <const Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number]
  /** As many digits, the first of them not 0. */
  readonly digits: (count: number) => string
  readonly between: (earliest: Date, latest: Date) => Date
}

export function createSeededRandom(seed: string): SeededRandom {
  const next = numbersFrom(createHash('sha256').update(seed).digest().readUInt32BE(0))
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    ids: idsFrom(next),
    integer,
    from: (items) => items[integer(0, items.length - 1)] ?? items[0],
    digits: (count) => String(integer(10 ** (count - 1), 10 ** count - 1)),
    between: (earliest, latest) => new Date(integer(earliest.getTime(), latest.getTime())),
  }
}

// A hash for each identifier, as elsewhere, would double the time that building this takes.
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

// Mulberry32: its 32 bits of state are enough to look lively.
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
