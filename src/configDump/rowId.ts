// What a row stands for, as a text: the same whether it comes from a configuration or from a decision.

/** `chain` counts the chains of the listener, the default one last. */
export const listenerRowId = (listener: string, chain: number): string => JSON.stringify([listener, chain])

/** `route` counts the routes of the virtual host; 0 for the one row of a virtual host without routes. */
export const routeRowId = (configuration: string, virtualHost: string, route: number): string =>
  JSON.stringify([configuration, virtualHost, route])

export const clusterRowId = (cluster: string): string => cluster
