// Reads Envoy's HTTPFault in protobuf JSON, as the decision carries it, for the words of the drawer.

export type FaultPart = Readonly<{ type: 'delay' | 'abort'; percent: string; value: string }>

const wholes: Readonly<Record<string, number>> = { HUNDRED: 100, TEN_THOUSAND: 10_000, MILLION: 1_000_000 }

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The delay and the abort that can happen; without a percentage a fault never does. */
export function faultParts(fault: Fields | undefined): readonly FaultPart[] {
  return [
    ...part('delay', fault?.delay, (fields) => String(fields.fixed_delay ?? '')),
    ...part('abort', fault?.abort, (fields) =>
      fields.http_status === undefined ? `gRPC ${String(fields.grpc_status ?? '')}` : String(fields.http_status),
    ),
  ]
}

function part(type: FaultPart['type'], fields: unknown, valueText: (fields: Fields) => string): readonly FaultPart[] {
  if (!isFields(fields) || !isFields(fields.percentage)) return []
  const { numerator, denominator } = fields.percentage
  const whole = wholes[typeof denominator === 'string' ? denominator : 'HUNDRED']
  if (typeof numerator !== 'number' || whole === undefined || numerator === 0) return []
  return [{ type, percent: `${Number(((numerator / whole) * 100).toPrecision(4))}%`, value: valueText(fields) }]
}
