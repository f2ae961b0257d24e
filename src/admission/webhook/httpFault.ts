// istio: pkg/config/validation/validation.go validateHTTPFaultInjection. That an abort has no error is only a warning, and istiod loses it.

import { GRPC_STATUSES } from '../../base/statusCodes.ts'
import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { statusFault } from './httpActions.ts'
import { durationFault } from './names.ts'

export function checkFault(injection: Message | undefined, report: Report): void {
  if (injection === undefined) return
  const [abort, delay] = [injection.message('abort'), injection.message('delay')]
  if (abort === undefined && delay === undefined) report.error(injection.path, fault('faultEmpty'))
  if (abort !== undefined) checkAbort(abort, report)
  if (delay !== undefined) checkDelay(delay, report)
}

function checkAbort(abort: Message, report: Report): void {
  checkPercentage(abort, report)
  const status = abort.text('grpcStatus')
  if (abort.has('grpcStatus') && !GRPC_STATUSES.includes(status)) {
    report.error(abort.at('grpcStatus'), fault('abortGrpc', { status }))
  }
  if (abort.has('http2Error')) report.error(abort.at('http2Error'), fault('abortHttp2'))
  if (abort.has('httpStatus')) report.error(abort.at('httpStatus'), statusFault(abort.number('httpStatus')))
}

function checkDelay(delay: Message, report: Report): void {
  checkPercentage(delay, report)
  for (const field of ['fixedDelay', 'exponentialDelay']) {
    const duration = delay.optionalNumber(field)
    if (duration !== undefined) report.error(delay.at(field), durationFault(duration))
  }
  if (delay.has('exponentialDelay')) report.error(delay.at('exponentialDelay'), fault('delayExponential'))
}

function checkPercentage(owner: Message, report: Report): void {
  const percentage = owner.message('percentage')
  const value = percentage?.number('value') ?? 0
  if (percentage === undefined || value === 0 || (value >= 0.0001 && value <= 100)) return
  report.error(percentage.at('value'), fault('faultPercentage', { value }))
}
