import type { RequestDraft } from '../state/studioState.ts'
import { splitUrl } from '../state/url.ts'

/** The request bar as a curl command for a POSIX shell. An edited SNI becomes the URL's host, and the host a `Host` header,
 *  because curl takes the SNI from the URL. */
export function toCurl({ method, url, headers, sni }: RequestDraft): string {
  const { scheme, host } = splitUrl(url)
  const swaps = scheme?.text.toLowerCase() === 'https' && sni !== undefined && sni !== '' && sni !== host?.text
  const target = swaps && host !== undefined ? url.slice(0, host.start) + sni + url.slice(host.end) : url
  const lines = swaps && host !== undefined ? [['Host', host.text] as const, ...headers] : headers
  return [
    'curl',
    ...(method === 'GET' ? [] : method === 'HEAD' ? ['-I'] : ['-X', quote(method)]),
    ...lines.flatMap(([name, value]) => ['-H', quote(value === '' ? `${name};` : `${name}: ${value}`)]),
    quote(target),
  ].join(' ')
}

const quote = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`
