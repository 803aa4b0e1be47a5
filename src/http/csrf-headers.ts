// The headers that a page elsewhere cannot send without asking first: a request with one of them was meant.
// A bearer token is what most clients' GET has.
export const csrfHeaders = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name']
