// A part of a resource → the whole: its kind is told by its fields, what stands above it is written, and what only its author
// can know is left as a placeholder.

import { isMapping } from '../istio/checkValue.ts'
import { kindSchema } from '../istio/schema.ts'
import { readValue } from '../yaml/loadDocument.ts'
import { type FragmentPlace, placeOf } from './fragmentPlace.ts'
import { faultsIn } from './judge.ts'
import type { Hints, Repaired } from './repair.ts'
import { commonIndent, indentOf, isBlank, linesOf } from './textLines.ts'

const HOST_PLACEHOLDER = '<host>'

/** Completes one document; undefined if it is whole, does not parse, or is part of nothing that we know. */
export function completeFragment(text: string, hints: Hints): Repaired | undefined {
  const read = readValue(text)
  if (!read.ok) return undefined
  const { value } = read
  const completed =
    isMapping(value) && ['apiVersion', 'kind', 'metadata', 'spec'].some((key) => key in value)
      ? completeResource(text, value, hints)
      : wrapPart(text, value, hints)
  return completed !== undefined && faultsIn(completed.after) < faultsIn(text) ? completed : undefined
}

type Fields = Readonly<Record<string, unknown>>

/** Adds `apiVersion`, `kind` and `metadata.name` where they are missing. */
function completeResource(text: string, value: Fields, hints: Hints): Repaired | undefined {
  const { prelude, body } = bodyOf(text)
  const stated = typeof value.kind === 'string' ? value.kind : undefined
  const kind = stated ?? placeOf(value.spec)?.kind
  const schema = kind === undefined ? undefined : kindSchema(kind)
  if (kind === undefined || schema === undefined) return undefined
  const apiVersion = [schema.group, schema.versions[0]].filter((part) => part !== '').join('/')
  const metadata = isMapping(value.metadata) ? value.metadata : {}
  const name = typeof metadata.name === 'string' ? metadata.name : nameFor(kind, value.spec, hints)
  const lineBreak = lineBreakOf(text)
  const missing = [
    ...('apiVersion' in value ? [] : [`apiVersion: ${apiVersion}`]),
    ...('kind' in value ? [] : [`kind: ${kind}`]),
  ]
  const lines = body.split(/\r\n?|\n/)
  if (metadata.name === undefined) {
    const own = lines.findIndex((line) => /^metadata:[ \t]*(?:#.*)?$/.test(line))
    if (own >= 0) {
      const indent = indentOf(lines[own + 1] ?? '') || 2
      lines.splice(own + 1, 0, `${' '.repeat(indent)}name: ${name}`)
    } else if ('metadata' in value) {
      return undefined
    } else {
      const head = lines.findLastIndex((line) => /^(?:apiVersion|kind):/.test(line))
      lines.splice(head + 1, 0, ...(head < 0 ? missing.splice(0) : []), ...metadataLines(name, hints))
    }
  }
  const after = prelude + [...missing, ...lines].join(lineBreak)
  const host = needsHost(kind, value.spec) ? withHost(after, lineBreak) : undefined
  return {
    after: host ?? after,
    arguments: { kind, name, ...(host === undefined ? {} : { placeholder: HOST_PLACEHOLDER }) },
  }
}

/** Writes everything that stands above a part of a `spec`. */
function wrapPart(text: string, value: unknown, hints: Hints): Repaired | undefined {
  const place = placeOf(value)
  if (place === undefined || /^[[{]/.test(text.trim())) return undefined
  const { prelude, body } = bodyOf(text)
  const spec = specAround(place, value)
  const name = nameFor(place.kind, specValue(place, value), hints)
  const lineBreak = lineBreakOf(text)
  const lines = [
    'apiVersion: networking.istio.io/v1',
    `kind: ${place.kind}`,
    ...metadataLines(name, hints),
    'spec:',
    ...spec.above,
    ...body.split(/\r\n?|\n/).map((line, index) => partLine(line, index, spec)),
  ]
  const after = prelude + lines.join(lineBreak)
  const placeholder = after.includes(HOST_PLACEHOLDER) ? { placeholder: HOST_PLACEHOLDER } : {}
  return { after, arguments: { kind: place.kind, name, ...placeholder } }
}

/** The lines between `spec:` and the part, the part's indentation, and whether it is an item of a list. */
type Around = Readonly<{ above: readonly string[]; indent: number; item: boolean }>

function specAround({ kind, path }: FragmentPlace, value: unknown): Around {
  const [, field, item] = path
  const hosts = (host: string) => ['  hosts:', `  - ${host}`]
  if (kind === 'VirtualService') {
    const own = field === undefined && isMapping(value) && 'hosts' in value
    const above = own ? [] : hosts(firstDestination(value) ?? HOST_PLACEHOLDER)
    return {
      above: [...above, ...(field === undefined ? [] : [`  ${field}:`])],
      indent: item === undefined ? 2 : 4,
      item: item !== undefined,
    }
  }
  if (kind === 'DestinationRule') {
    const own = field === undefined && isMapping(value) && 'host' in value
    const above = [...(own ? [] : [`  host: ${HOST_PLACEHOLDER}`]), ...(field === undefined ? [] : [`  ${field}:`])]
    return { above, indent: field === 'trafficPolicy' ? 4 : 2, item: false }
  }
  if (kind === 'Gateway') {
    const own = field === undefined && isMapping(value) && 'selector' in value
    const above = own ? [] : ['  selector:', '    istio: ingressgateway']
    if (item !== undefined) return { above: [...above, '  servers:', ...serverLines(value)], indent: 4, item: false }
    return { above: [...above, ...(field === undefined ? [] : [`  ${field}:`])], indent: 2, item: false }
  }
  return {
    above: isMapping(value) && !('hosts' in value) && kind === 'ServiceEntry' ? hosts(HOST_PLACEHOLDER) : [],
    indent: 2,
    item: false,
  }
}

/** A server's port and hosts where its part has none: a redirect is for plain HTTP, other TLS settings for HTTPS. */
function serverLines(value: unknown): readonly string[] {
  const server = isMapping(value) ? value : {}
  const tls = isMapping(server.tls) ? server.tls : {}
  const plain = tls.httpsRedirect === true && tls.mode === undefined
  const [number, name, protocol] = plain ? ['80', 'http', 'HTTP'] : ['443', 'https', 'HTTPS']
  const port = ['port:', `  number: ${number}`, `  name: ${name}`, `  protocol: ${protocol}`]
  const hosts = ['hosts:', `- ${HOST_PLACEHOLDER}`]
  const lines = [...('port' in server ? [] : port), ...('hosts' in server ? [] : hosts)]
  return lines.map((line, index) => (index === 0 ? '  - ' : '    ') + line)
}

function partLine(line: string, index: number, { indent, item }: Around): string {
  if (isBlank(line)) return ''
  return item && index === 0 ? `${' '.repeat(indent - 2)}- ${line}` : ' '.repeat(indent) + line
}

/** The text without its own indentation, and the comments and markers above it. */
function bodyOf(text: string): Readonly<{ prelude: string; body: string }> {
  const lines = linesOf(text)
  const first = lines.findIndex((line) => !isBlank(line.text) && !/^\uFEFF?\s*(?:#|---|%)/.test(line.text))
  const indent = commonIndent(lines.slice(first).map((line) => line.text))
  const join = (part: typeof lines, cut: number) =>
    part.map((line) => line.text.slice(Math.min(cut, indentOf(line.text))) + line.lineBreak).join('')
  return { prelude: join(lines.slice(0, first), 0), body: join(lines.slice(first), indent) }
}

function metadataLines(name: string, { namespace }: Hints): readonly string[] {
  return ['metadata:', `  name: ${name}`, ...(namespace === undefined ? [] : [`  namespace: ${namespace}`])]
}

function needsHost(kind: string, spec: unknown): boolean {
  return kind === 'DestinationRule' && isMapping(spec) && !('host' in spec)
}

function withHost(text: string, lineBreak: string): string | undefined {
  const found = /^spec:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)( +)/m.exec(text)
  if (found === null) return undefined
  const at = found.index + found[0].length
  return `${text.slice(0, at)}host: ${HOST_PLACEHOLDER}${lineBreak}${found[1]}${text.slice(at)}`
}

/** A name for a resource that has none: what a command said, the first label of its first host, or its kind. */
function nameFor(kind: string, spec: unknown, hints: Hints): string {
  if (hints.name !== undefined) return hints.name
  const fields = isMapping(spec) ? spec : {}
  const hosts: unknown = fields.hosts
  const host = Array.isArray(hosts) ? hosts[0] : (fields.host ?? firstDestination(spec))
  const label = typeof host === 'string' ? host.split('.')[0] : undefined
  if (label !== undefined && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(label)) return label
  return kind.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
}

function specValue({ path }: FragmentPlace, value: unknown): unknown {
  return path.length === 1 ? value : { part: value }
}

/** The host of the first destination in a parsed part, wherever it stands. */
function firstDestination(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value)
  if (!isMapping(value)) return undefined
  const destination = value.destination
  if (isMapping(destination) && typeof destination.host === 'string') return destination.host
  return firstOf(Object.values(value))
}

function firstOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const found = firstDestination(value)
    if (found !== undefined) return found
  }
  return undefined
}

const lineBreakOf = (text: string): string => (/\r\n/.test(text) ? '\r\n' : '\n')
