// Headers that a foreign page cannot send without a pre-flight: a request with one of them is no CSRF.
// A bearer token is what most clients' GET has.
export const csrfHeaders = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name']
