// One HTTP request as routing sees it, after the connection manager has prepared it.

/** Lower-case name → values in order, one a header line; a header that Envoy coalesces has one joined value. */
export type HeaderMap = ReadonlyMap<string, readonly string[]>

export type HttpRequest = Readonly<{
  method: string
  /** `http` or `https`. */
  scheme: string
  /** The Host header's value, port included. */
  authority: string
  /** Prepared path with query; undefined for CONNECT. */
  path: string | undefined
  /** The path up to the query: what path matchers look at. */
  bare: string | undefined
  headers: HeaderMap
  /** True if the connection is TLS. */
  tls: boolean
}>

/** A path up to its query. */
export function pathWithoutQuery(path: string): string {
  const query = path.indexOf('?')
  const bare = query < 0 ? path : path.slice(0, query)
  const fragment = bare.indexOf('#')
  return fragment < 0 ? bare : bare.slice(0, fragment)
}

/** The values of a header line by line; `host` is an alias of `:authority`. Undefined if the request has none. */
export function headerValues(request: HttpRequest, name: string): readonly string[] | undefined {
  switch (name) {
    case ':authority':
    case 'host':
      return [request.authority]
    case ':method':
      return [request.method]
    case ':scheme':
      return [request.scheme]
    case ':path':
      return request.path === undefined ? undefined : [request.path]
    default:
      return request.headers.get(name)
  }
}

/** True for a gRPC request: local answers to it are translated to a grpc-status. */
export function isGrpc(request: HttpRequest): boolean {
  const contentType = request.headers.get('content-type')?.[0]
  return contentType === 'application/grpc' || contentType?.startsWith('application/grpc+') === true
}
