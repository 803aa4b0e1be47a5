// What Vite gives the shop from its environment.
interface ImportMetaEnv {
  /** The gateway's GraphQL endpoint. */
  readonly VITE_GATEWAY_URL: string
}
