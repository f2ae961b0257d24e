// istio: pkg/config/validation/validation.go validateHTTPRedirect, validateHTTPDirectResponse, validateHTTPRewrite. Of a redirect's and
// a rewrite's faults only the first is told.

import { utf8Bytes } from '../../base/bytes.ts'
import { type Fault, fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { portFault } from './names.ts'
import { regexFault } from './stringMatch.ts'

const KILOBYTE = 1024

export function checkRedirect(route: Message, report: Report): void {
  const redirect = route.message('redirect')
  if (redirect === undefined) return
  report.error(redirect.path, redirectFault(redirect, route.messages('match')))
}

function redirectFault(redirect: Message, matches: readonly Message[]): Fault | undefined {
  const [uri, prefixRewrite, scheme] = ['uri', 'prefixRewrite', 'scheme'].map((field) => redirect.text(field))
  if (uri !== '' && prefixRewrite !== '') return fault('redirectUris')
  const noPrefix = matches.some((match) => match.has('uri') && !match.message('uri')?.has('prefix'))
  if (prefixRewrite !== '' && noPrefix) return fault('redirectPrefix')
  const hasPort = redirect.has('port') || redirect.has('derivePort')
  const texts = ['uri', 'prefixRewrite', 'authority', 'scheme']
  if (!hasPort && texts.every((field) => redirect.text(field) === '')) return fault('redirectEmpty')
  const code = redirect.number('redirectCode')
  if (code !== 0 && (code < 300 || code > 399)) return fault('redirectCode', { code })
  if (scheme !== '' && scheme !== 'http' && scheme !== 'https') return fault('redirectScheme')
  const port = redirect.number('port')
  return port > 0 ? portFault(port) : undefined
}

/** 600 passes, whatever the message says. */
export const statusFault = (status: number): Fault | undefined =>
  status < 200 || status > 600 ? fault('httpStatus', { status }) : undefined

export function checkDirectResponse(response: Message | undefined, report: Report): void {
  if (response === undefined) return
  const body = response.message('body')
  const size = body === undefined ? 0 : bodySize(body)
  if (size > KILOBYTE ** 2) report.error(response.at('body'), fault('bodyTooLarge'))
  else if (size > 100 * KILOBYTE) report.warning(response.at('body'), fault('bodyLarge'))
  // The status is converted to 32 bits with a sign.
  report.error(response.at('status'), statusFault(response.number('status') | 0))
}

function bodySize(body: Message): number {
  if (body.has('string')) return utf8Bytes(body.text('string')).length
  return Math.floor((body.text('bytes').replaceAll(/[\r\n=]/g, '').length * 3) / 4)
}

export function checkRewrite(rewrite: Message | undefined, report: Report): void {
  if (rewrite !== undefined) report.error(rewrite.path, rewriteFault(rewrite))
}

function rewriteFault(rewrite: Message): Fault | undefined {
  const regex = rewrite.message('uriRegexRewrite')
  const uri = rewrite.text('uri')
  if (uri !== '' && regex !== undefined) return fault('rewriteUris')
  if (regex === undefined) return uri === '' && rewrite.text('authority') === '' ? fault('rewriteEmpty') : undefined
  const match = regex.text('match')
  if (match === '' || regex.text('rewrite') === '') {
    const reason = 'UriRegexRewrite requires both Rewrite and Match fields to be specified'
    return fault('rewriteRegex', { reason })
  }
  const broken = regexFault(match, 'HTTPRewrite.UriRegexRewrite.Match')
  return broken && fault('rewriteRegex', { reason: broken.message })
}
