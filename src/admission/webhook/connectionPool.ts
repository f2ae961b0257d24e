// istio: pkg/config/validation/validation.go validateConnectionPool.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { durationFault } from './names.ts'

const HTTP_COUNTS: readonly (readonly [field: string, words: string])[] = [
  ['http1MaxPendingRequests', 'http1 max pending requests'],
  ['http2MaxRequests', 'http2 max requests'],
  ['maxRequestsPerConnection', 'max requests per connection'],
  ['maxRetries', 'max retries'],
  ['maxConcurrentStreams', 'max concurrent streams'],
]

export function checkConnectionPool(pool: Message | undefined, report: Report): void {
  if (pool === undefined) return
  const [http, tcp] = [pool.message('http'), pool.message('tcp')]
  if (http === undefined && tcp === undefined) {
    report.error(pool.path, fault('poolEmpty'))
    return
  }
  if (http !== undefined) checkHttp(http, report)
  if (tcp !== undefined) checkTcp(tcp, report)
}

function checkHttp(http: Message, report: Report): void {
  for (const [field, what] of HTTP_COUNTS) {
    if (http.number(field) < 0) report.error(http.at(field), fault('poolNegative', { what }))
  }
  checkDurations(http, ['idleTimeout'], report)
  if (http.text('h2UpgradePolicy') === 'UPGRADE' && http.flag('useClientProtocol')) {
    report.error(http.at('useClientProtocol'), fault('poolUpgrade'))
  }
  const keepAlive = http.message('http2KeepAlive')
  if (keepAlive === undefined) return
  for (const what of ['interval', 'timeout']) {
    if (!keepAlive.has(what)) report.error(keepAlive.at(what), fault('poolKeepAlive', { what }))
  }
  checkDurations(keepAlive, ['interval', 'timeout'], report)
}

function checkTcp(tcp: Message, report: Report): void {
  if (tcp.number('maxConnections') < 0) {
    report.error(tcp.at('maxConnections'), fault('poolNegative', { what: 'max connections' }))
  }
  checkDurations(tcp, ['connectTimeout', 'maxConnectionDuration'], report)
  const idle = tcp.optionalNumber('idleTimeout')
  // Less than a millisecond turns the time-out off.
  if (idle !== undefined && Math.trunc(idle) !== 0) report.error(tcp.at('idleTimeout'), durationFault(idle))
  const keepalive = tcp.message('tcpKeepalive')
  if (keepalive !== undefined) checkDurations(keepalive, ['time', 'interval'], report)
}

function checkDurations(owner: Message, fields: readonly string[], report: Report): void {
  for (const field of fields) {
    const duration = owner.optionalNumber(field)
    if (duration !== undefined) report.error(owner.at(field), durationFault(duration))
  }
}
