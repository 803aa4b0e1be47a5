// The environment variables that Vite gives to the pages.
interface ImportMetaEnv {
  /** The gateway's GraphQL endpoint. */
  readonly VITE_GATEWAY_URL: string
}
