// DRUO's end users: reading, listing and creating them (druo-api.md 2.4).
import type { EndUserReference } from '../../shared/new-end-user.ts'
import type { WriteResult } from '../../shared/write-result.ts'
import type { Calls, Sending } from '../calls.ts'
import { type DriftReporter, enveloped } from '../decode.ts'
import { createdBetween } from '../encode.ts'
import { markedMetadata, markedReference } from '../mark.ts'
import { type Page, type PageRequest, readPage } from '../pages.ts'
import { readById } from '../read-by-id.ts'
import { newEndUserFields } from './end-user-fields.ts'
import { decodeEndUser, type EndUser, type EndUserType } from './end-user-object.ts'

export interface EndUserFilter {
  readonly type?: EndUserType | null | undefined
  readonly id?: string | null | undefined
  readonly code?: string | null | undefined
  readonly email?: string | null | undefined
  readonly identificationNumber?: string | null | undefined
  readonly firstName?: string | null | undefined
  readonly lastName?: string | null | undefined
  readonly organization?: string | null | undefined
  readonly merchantId?: string | null | undefined
  readonly primaryReference?: string | null | undefined
  readonly secondaryReference?: string | null | undefined
  readonly createdFrom?: Date | null | undefined
  readonly createdTo?: Date | null | undefined
}

export interface EndUsers {
  /** GET /end-users/{uuid}; null where DRUO does not know it. @throws {DruoError} */
  get(id: string): Promise<EndUser | null>
  /** GET /end-users/list. @throws {DruoError} */
  list(filter: EndUserFilter, page: PageRequest): Promise<Page<EndUser>>
  /** POST /end-users/create, at most once. */
  create(
    endUser: Pick<EndUserReference, 'individual' | 'organization'>,
    sending: Sending,
  ): Promise<WriteResult<EndUser>>
}

export function endUsers(calls: Calls, report: DriftReporter): EndUsers {
  const decode = (body: unknown) => decodeEndUser(enveloped(body, ['end_user'])?.wire, report)
  return {
    get: (id) => readById(calls, '/end-users', id, 'an end user', decode),
    list: (filter, page) =>
      readPage(calls, { path: '/end-users/list', envelope: 'end_users', filter: wireFilter(filter) }, page, decode),
    create: (endUser, { reference, startBefore }) =>
      calls.write({
        method: 'POST',
        path: '/end-users/create',
        fields: newEndUserFields(marked(endUser, reference), '', ['endUser']),
        startBefore,
        decode,
      }),
  }
}

function marked({ individual, organization }: EndUserReference, mark: string): EndUserReference {
  return {
    individual: individual && { ...individual, ...marks(individual, mark) },
    organization: organization && { ...organization, ...marks(organization, mark) },
  }
}

function marks(details: NonNullable<EndUserReference['individual'] | EndUserReference['organization']>, mark: string) {
  return {
    secondaryReference: markedReference(details.secondaryReference, mark),
    metadata: markedMetadata(details.metadata, mark),
  }
}

function wireFilter(filter: EndUserFilter) {
  return {
    type: filter.type,
    uuid: filter.id,
    code: filter.code,
    email: filter.email,
    local_id: filter.identificationNumber,
    first_name: filter.firstName,
    last_name: filter.lastName,
    organization: filter.organization,
    merchant_id: filter.merchantId,
    primary_reference: filter.primaryReference,
    secondary_reference: filter.secondaryReference,
    ...createdBetween(filter.createdFrom, filter.createdTo),
  }
}
