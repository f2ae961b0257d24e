// Helpers for protobuf JSON: zero values, empty lists and absent messages are not written.

export type JsonObject = Readonly<Record<string, unknown>>

/** The fields whose value is neither undefined, `''`, 0, false nor an empty list; members that must stay even then are not for this. */
export function written(fields: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isZero(value)))
}

const isZero = (value: unknown): boolean =>
  value === undefined || value === '' || value === 0 || value === false || (Array.isArray(value) && value.length === 0)
