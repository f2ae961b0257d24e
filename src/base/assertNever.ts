/** Ends a switch over a union: does not compile while a member is missing, and throws if one comes in at run time. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
