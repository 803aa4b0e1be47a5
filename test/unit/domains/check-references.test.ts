// A caller's reference in the form of the gateway's own is refused: it would make one write look like another.
import { describe, expect, it } from 'vitest'
import { findMutation } from '../../../src/domains/mutations.ts'
import type { MutationContext, MutationName } from '../../../src/domains/shared/define-mutation.ts'
import { createTag } from '../../../src/druo/index.ts'
import {
  confirmationInput,
  wholeAccountInput,
  wholeConnectLinkInput,
  wholePaymentInput,
  wholePayoutInput,
  wholePlanInput,
} from '../../support/further-inputs.ts'
import {
  rules,
  violationsOf,
  wholeAuthorizeInput,
  wholeCheckoutInput,
  wholeIndividual,
  wholeOrganization,
} from '../../support/mutation-inputs.ts'

const tag = createTag('ABCDEFGHIJKLMNOPQRSTU')
const change = confirmationInput({ customId: 'change-1' })

const inputs: Readonly<Partial<Record<MutationName, readonly object[]>>> = {
  createCheckoutLink: [wholeCheckoutInput],
  authorizeTransaction: [wholeAuthorizeInput],
  createPayment: [wholePaymentInput],
  createPayout: [wholePayoutInput],
  validateTransaction: [change],
  refundTransaction: [change],
  createConnectLink: [wholeConnectLinkInput],
  connectAccount: [wholeAccountInput],
  validateAccount: [wholeAccountInput],
  createEndUser: [wholeIndividual, wholeOrganization].map((endUser) => ({ endUser })),
  createRecurringPlan: [wholePlanInput],
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these checks use the rules alone
const context = { rules: rules() } as MutationContext

const check = async (name: string, input: unknown): Promise<readonly string[]> =>
  violationsOf((await findMutation(name)?.check(input, context)) ?? expect.fail(`no mutation ${name}`))

/** The input with another text in each field of this name, and where those are. */
function withTexts(value: object, name: string, text: string): { readonly input: object; readonly paths: string[] } {
  const paths: string[] = []
  const replaced = (inner: unknown, path: string): unknown => {
    if (typeof inner !== 'object' || inner === null || inner instanceof Date) return inner
    return Object.fromEntries(
      Object.entries(inner).map(([key, entry]: [string, unknown]) => {
        if (key !== name) return [key, replaced(entry, `${path}.${key}`)]
        paths.push(`INVALID ${path}.${key}`)
        return [key, text]
      }),
    )
  }
  return { input: Object.assign({}, replaced(value, 'input')), paths: paths.sort() }
}

const fieldOf = (name: string) => (/^(?:validate|refund)Transaction$/.test(name) ? 'customId' : 'secondaryReference')
const cases = Object.entries(inputs).flatMap(([name, all]) =>
  all.map((input) => ({ name, field: fieldOf(name), input })),
)

describe.each(cases)('$field of $name', ({ name, field, input }) => {
  it.each([tag, ` ${tag}`, `${tag}\u00A0`, tag.toLowerCase()])('must not be %j', async (text) => {
    const { input: planted, paths } = withTexts(input, field, text)
    expect(paths.length).toBeGreaterThan(0)
    expect(await check(name, planted)).toEqual(paths)
  })

  it('may have any other form', async () => {
    const wrongCheck = `${tag.slice(0, -1)}${tag.endsWith('A') ? 'B' : 'A'}`
    for (const text of [wrongCheck, `${tag}X`, tag.slice(1), 'invoice-1', '']) {
      expect(
        await check(name, withTexts(input, field, field === 'customId' && text === '' ? 'x' : text).input),
      ).toEqual([])
    }
  })
})

it('a value of metadata may have any form', async () => {
  const metadata = { secondaryReference: tag, customId: tag }
  expect(await check('createPayment', { ...wholePaymentInput, metadata })).toEqual([])
})
