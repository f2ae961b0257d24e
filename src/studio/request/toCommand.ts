// The request bar as a command line for a POSIX shell, in the tool that sends such bytes.

import { schemeOf } from '../state/scheme.ts'
import type { RequestDraft } from '../state/studioState.ts'
import { bareAddress, serverNameOf, splitUrl } from '../state/url.ts'

export type Command = Readonly<{ tool: 'curl' | 'openssl' | 'nc'; text: string }>

/** Stands for the user's own files. */
const certificate = { cert: 'client.pem', key: 'client.key' }

/** HTTP with `curl`; TLS around something else with `openssl s_client`; plain bytes with `nc`. */
export function toCommand(draft: RequestDraft): Command {
  const scheme = schemeOf(draft.url)
  if (scheme === undefined || scheme.isHttp) return { tool: 'curl', text: toCurl(draft) }
  const { host, port } = splitUrl(draft.url)
  const portText = port?.text || String(scheme.defaultPort ?? '')
  const name = host?.text ?? ''
  if (!scheme.isTls) return { tool: 'nc', text: joined(['nc', bareAddress(name), portText]) }
  const sni = draft.sni ?? serverNameOf(name)
  const server = sni === '' ? ['-noservername'] : ['-servername', sni]
  const client = draft.clientCert ? ['-cert', certificate.cert, '-key', certificate.key] : []
  return {
    tool: 'openssl',
    text: joined(['openssl', 's_client', '-connect', `${name}:${portText}`, ...server, ...client]),
  }
}

/** An edited SNI becomes the URL's host, and the host a `Host` header, because curl takes the SNI from the URL. */
function toCurl({ method, url, headers, sni, clientCert }: RequestDraft): string {
  const { host } = splitUrl(url)
  const isTls = schemeOf(url)?.isTls === true
  const swaps = isTls && sni !== undefined && sni !== '' && sni !== host?.text
  const target = swaps && host !== undefined ? url.slice(0, host.start) + sni + url.slice(host.end) : url
  const lines = swaps && host !== undefined ? [['Host', host.text] as const, ...headers] : headers
  return joined([
    'curl',
    ...(method === 'GET' ? [] : method === 'HEAD' ? ['-I'] : ['-X', method]),
    ...lines.flatMap(([name, value]) => ['-H', value === '' ? `${name};` : `${name}: ${value}`]),
    ...(isTls && clientCert ? ['--cert', certificate.cert, '--key', certificate.key] : []),
    target,
  ])
}

const joined = (words: readonly string[]): string => words.map(quote).join(' ')

const quote = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
