// Fragment, escaped slashes, normalisation and slash merging, in that order; the query is never touched.
// envoy: source/common/http/conn_manager_utility.cc (maybeNormalizePath), source/common/http/path_utility.cc

import type { HttpOptions } from '../../envoy/proxyConfig.ts'

/** A path that nothing below would change: most are so. */
const PLAIN = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/

/** The `:path` that routing and the destination see; undefined if Envoy answers 400 (`%00` in a path to normalise). */
export function preparePath(raw: string, options: HttpOptions): string | undefined {
  if (PLAIN.test(raw)) return raw
  // Istio switches http_reject_path_with_fragment off: the fragment is cut, a query behind it as well.
  const target = raw.split('#', 1)[0] ?? ''
  const queryStart = target.indexOf('?')
  const query = queryStart < 0 ? '' : target.slice(queryStart)
  let path: string | undefined = queryStart < 0 ? target : target.slice(0, queryStart)
  if (options.escapedSlashes === 'UNESCAPE_AND_FORWARD') {
    path = path.replace(/%2f/gi, '/').replace(/%5c/gi, '\\')
  }
  if (options.normalizePath) path = normalizePath(path)
  if (path === undefined) return undefined
  return (options.mergeSlashes ? mergeSlashes(path) : path) + query
}

/** Chromium's canonical path, with Envoy's rule that `..;params` is a dot segment; undefined for `%00`. */
function normalizePath(path: string): string | undefined {
  if (path.includes('%00')) return undefined
  const segments: string[] = []
  const raw = path.replaceAll('\\', '/').split('/').slice(1)
  raw.forEach((segment, index) => {
    const kind = dotSegment(segment)
    const isLast = index === raw.length - 1
    if (kind === 'none') segments.push(canonicalSegment(segment))
    else {
      if (kind === 'parent') segments.pop()
      if (isLast) segments.push('')
    }
  })
  return `/${segments.join('/')}`
}

/** One run of slashes becomes one; a path of slashes only becomes `//`, as Envoy puts both ends back. */
function mergeSlashes(path: string): string {
  if (!path.includes('//')) return path
  const inner = path.split('/').filter((segment) => segment !== '')
  return (path.startsWith('/') ? '/' : '') + inner.join('/') + (path.endsWith('/') ? '/' : '')
}

// `.` and `..` count with their dots escaped, or with `;params` behind literal dots, but not with both.
function dotSegment(segment: string): 'none' | 'current' | 'parent' {
  const dots = segment.includes(';') ? segment.slice(0, segment.indexOf(';')) : segment.replace(/%2e/gi, '.')
  return dots === '.' ? 'current' : dots === '..' ? 'parent' : 'none'
}

function canonicalSegment(segment: string): string {
  const decoded = segment.replace(/%([\da-f]{2})/gi, (escaped, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16))
    return /[\w.~-]/.test(character) ? character : escaped
  })
  return decoded.replace(/["<>^`{|}]/g, (raw) => `%${raw.charCodeAt(0).toString(16).toUpperCase()}`)
}
