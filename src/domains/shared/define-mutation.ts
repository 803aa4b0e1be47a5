// The definition of a mutation: everything that the gateway knows about it, in the file that has its name. `differences` is for
// its `verify`.
import type { MutationResolvers } from '../../__generated__/resolvers-types.ts'
import type { DruoReads, DruoResources } from '../../druo/index.ts'
import type { JsonValue, SearchResult, Sending, SendResult, UnconfirmedWrite } from '../../ledger/index.ts'
import type { GatewayContext } from './context.ts'
import type { Checked } from './input-check.ts'
import type { MutationResult, ResultObjects } from './write-payload.ts'

export type MutationName = keyof MutationResolvers

/** The input of a mutation, as the schema defines it. */
type InputOf<Name extends MutationName> = Parameters<NonNullable<MutationResolvers[Name]>>[1]['input']

export interface MutationDefinition<Input, Command, Answer> {
  readonly name: MutationName
  /** True if repeating the mutation with another key can move money twice. */
  readonly movesMoney: boolean
  /** True if DRUO creates a new object each time: then no other write can have the same object as its result. */
  readonly createsObject?: boolean
  /** Returns the command for DRUO, or every violation of the input rules. */
  check(input: Input, context: MutationContext): Checked<Command> | Promise<Checked<Command>>
  /** Sends the command to DRUO, at most once. */
  send(druo: DruoResources, command: Command, sending: Sending): Promise<SendResult<Answer>>
  /** Compares DRUO's answer with the command. Returns the names of the fields that differ: none means that it agrees. */
  verify(command: Command, answer: Answer): readonly string[]
  /** What a person needs to compare an answer that differs, without personal data. */
  describe?(answer: Answer): AnswerFacts
  /** The payload's objects, as far as DRUO's answer contains them. `reload` reads the others. */
  result(answer: Answer): MutationResult
  /** What the ledger stores of the answer, without personal data. Absent if `reload` can read everything again. */
  snapshot?(answer: Answer, command: Command): JsonValue
  /** Reads the object again at DRUO, for a replay. The key is the payload's field. */
  readonly reload: Reload
  /** Completes or replaces the reloaded object by the snapshot. Never used for a payer's token: it may not be theirs. */
  readonly restore?: Restore
  /** The parts of the answer that cannot be read again, from the snapshot. */
  recall?(snapshot: JsonValue, id: string): MutationResult
  /** Finds the write at DRUO if its answer is lost. Null: DRUO offers nothing to search, so a person decides. */
  readonly reconcile: Reconciliation<Input> | null
}

/** What running a mutation needs of its request. */
export type MutationContext = Pick<
  GatewayContext,
  'caller' | 'principal' | 'ledger' | 'search' | 'druo' | 'druoWrites' | 'rules' | 'deadline'
>

interface AnswerFacts {
  readonly amount?: number | bigint | string | null | undefined
  readonly currency?: string | null | undefined
  readonly createdAt?: Date | null | undefined
}

/** Exactly one entry. Null: DRUO does not know the object, or the caller may not see it. @throws {DruoError} */
type Reload = {
  readonly [Field in keyof ResultObjects]?: (
    druo: DruoReads,
    id: string,
    snapshot: JsonValue,
  ) => Promise<ResultObjects[Field] | null>
}

type Restore = {
  readonly [Field in keyof ResultObjects]?: (
    current: ResultObjects[Field] | null,
    snapshot: JsonValue,
    id: string,
  ) => ResultObjects[Field] | null
}

export interface Reconciliation<Input> {
  /** What the ledger stores to search by, without personal data. Null if this write cannot be searched for. */
  criteria(input: Input): JsonValue
  /** @throws {DruoError} */
  find(druo: DruoReads, write: UnconfirmedWrite): Promise<SearchResult>
}

/** A definition in the list of all mutations, where the types of each one are not known. */
export type AnyMutation = MutationDefinition<unknown, unknown, unknown>

export function defineMutation<Name extends MutationName, Command, Answer>(
  definition: MutationDefinition<InputOf<Name>, Command, Answer> & { readonly name: Name },
): MutationDefinition<InputOf<Name>, Command, Answer> {
  return definition
}

type Comparison = readonly [field: string, asked: unknown, answered: unknown]

/** The fields that both sides state and that differ. What one side leaves out contradicts nothing. */
export function differences(...comparisons: readonly Comparison[]): readonly string[] {
  return comparisons
    .map(([field, asked, answered]) => [field, trimmed(asked), trimmed(answered)] as const)
    .filter(([, asked, answered]) => isStated(asked) && isStated(answered) && asked !== answered)
    .map(([field]) => field)
}

interface References {
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
}

/** The references of an object that the gateway did not tag, or that may have existed before the write. */
export function references(command: References, answer: References, prefix = ''): readonly Comparison[] {
  return [
    [`${prefix}primaryReference`, command.primaryReference, answer.primaryReference],
    [`${prefix}secondaryReference`, command.secondaryReference, answer.secondaryReference],
  ]
}

/**
 * The references of a new object, which the gateway tags with its own reference if the caller gives no second one. The decoders
 * remove that tag, so a second reference that is left belongs to the caller, or to an object of another write.
 */
export function taggedReferences(command: References, answer: References): readonly Comparison[] {
  return [
    ['primaryReference', command.primaryReference, answer.primaryReference],
    ['secondaryReference', command.secondaryReference || 'the tag', answer.secondaryReference],
  ]
}

/** DRUO may remove blanks around a text. */
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

/** An enumeration value that this version does not know is UNKNOWN. */
function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && value !== 'UNKNOWN'
}
