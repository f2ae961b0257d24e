// Numbers of protobuf in JSON: bare or quoted, in Go's strict reading. golang/protobuf: jsonpb/decode.go unmarshalSingularValue.

import { type Fault, fault } from '../fault.ts'

export type NumberKind = 'int32' | 'uint32' | 'uint64' | 'float64'

const RANGES: Readonly<Record<Exclude<NumberKind, 'float64'>, readonly [number, number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, 2 ** 64],
}

const JSON_NUMBER = /^ *(?:null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?) *$/
const WHOLE = /^ *-?\d+ *$/

type DecodedNumber = Readonly<{ ok: true; value: number } | { ok: false; fault: Fault }>

/** Reads a number; a quoted `null` is zero, a quoted `1e3` or `1.0` is no integer. */
export function decodeNumber(value: unknown, kind: NumberKind): DecodedNumber {
  if (typeof value === 'number') return inRange(value, String(value), kind)
  if (typeof value !== 'string') return refused(fault('cannotUnmarshal', { actual: typeName(value), expected: kind }))
  if (kind === 'float64' && /^(?:NaN|-?Infinity)$/.test(value)) return { ok: true, value: Number(value) }
  if (!JSON_NUMBER.test(value)) return refused(fault('invalidNumber', { value }))
  if (value.trim() === 'null') return { ok: true, value: 0 }
  if (kind !== 'float64' && !WHOLE.test(value)) return refused(outside(value, kind))
  return inRange(Number(value), value.trim(), kind)
}

function inRange(value: number, written: string, kind: NumberKind): DecodedNumber {
  if (kind === 'float64') return { ok: true, value }
  const [least, most] = RANGES[kind]
  const fits = Number.isInteger(value) && value >= least && value <= most
  return fits ? { ok: true, value } : refused(outside(written, kind))
}

const outside = (written: string, kind: NumberKind): Fault =>
  fault('cannotUnmarshal', { actual: `number ${written}`, expected: kind })

const refused = (broken: Fault): DecodedNumber => ({ ok: false, fault: broken })

const typeName = (value: unknown): string =>
  Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value
