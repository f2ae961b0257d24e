// Names and numbers of statuses that several parts of Istio and Envoy check against.

/** The names of gRPC statuses, in the order of their codes (grpc: doc/statuscodes.md). */
export const GRPC_STATUSES: readonly string[] = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
]

// First and last of each run.
const NAMED_HTTP_STATUSES = [
  [100, 103],
  [200, 208],
  [226, 226],
  [300, 305],
  [307, 308],
  [400, 418],
  [421, 426],
  [428, 429],
  [431, 431],
  [451, 451],
  [500, 508],
  [510, 511],
] as const

/** Whether a text is a number, with or without sign, of an HTTP status that Go has a name for (net/http: StatusText). */
export function isNamedHttpStatus(text: string): boolean {
  if (!/^[-+]?\d+$/.test(text)) return false
  const code = Number(text)
  return NAMED_HTTP_STATUSES.some(([first, last]) => code >= first && code <= last)
}
