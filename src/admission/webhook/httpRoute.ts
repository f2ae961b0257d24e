// istio: pkg/config/validation/virtualservice.go validateHTTPRoute.

import { fault } from '../fault.ts'
import { errorsOnly, type Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkCors } from './cors.ts'
import { checkDestination, checkDestinations } from './destinations.ts'
import { checkDirectResponse, checkRedirect, checkRewrite } from './httpActions.ts'
import { checkFault } from './httpFault.ts'
import { checkAuthority, checkHeaderOperations } from './httpHeaders.ts'
import { checkHttpMatch } from './httpMatch.ts'
import { checkMirrors } from './mirrors.ts'
import { durationFault } from './names.ts'
import { checkRetries } from './retries.ts'

/** One HTTP route of a virtual service; one without hosts is a delegate. */
export function checkHttpRoute(route: Message, isDelegate: boolean, report: Report): void {
  if (!isDelegate && route.has('delegate')) checkRoot(route, report)
  else checkConflicts(route, isDelegate, report)
  for (const match of route.messages('match')) checkHttpMatch(match, errorsOnly(report))
  checkHeaderOperations(route.message('headers'), report)
  checkCors(route.message('corsPolicy'), report)
  checkFault(route.message('fault'), report)
  checkMirrors(route, report)
  checkDestination(route.message('mirror'), report)
  checkRedirect(route, report)
  checkDirectResponse(route.message('directResponse'), report)
  checkRetries(route.message('retries'), report)
  checkRewrite(route.message('rewrite'), report)
  checkAuthority(route, report)
  for (const weighted of route.messages('route')) checkHeaderOperations(weighted.message('headers'), report)
  checkDestinations(route, report)
  const timeout = route.optionalNumber('timeout')
  if (timeout !== undefined) report.error(route.at('timeout'), durationFault(timeout))
}

function checkRoot(route: Message, report: Report): void {
  const name = route.text('name')
  for (const what of ['redirect', 'route']) {
    if (route.has(what)) report.error(route.at(what), fault('rootHas', { name, what }))
  }
}

function checkConflicts(route: Message, isDelegate: boolean, report: Report): void {
  const has = (field: string): boolean => route.has(field)
  if (isDelegate && has('delegate')) report.error(route.at('delegate'), fault('delegateOfDelegate'))
  const second = has('redirect') ? 'redirect' : 'direct_response'
  if (has('redirect') || has('directResponse')) {
    for (const first of ['route', 'fault']) {
      if (has(first)) report.error(route.at(first), fault('routeConflict', { first, second }))
    }
    if (has('rewrite')) report.error(route.at('rewrite'), fault('ruleConflict', { first: 'rewrite', second }))
    if (has('redirect') && has('directResponse')) {
      report.error(route.at('directResponse'), fault('ruleConflict', { first: 'direct_response', second }))
    }
  } else if (!has('route')) {
    report.error(route.path, fault('noAction'))
  }
  if (has('mirror') && has('mirrors')) {
    report.error(route.at('mirrors'), fault('routeConflict', { first: 'mirror', second: 'mirrors' }))
  }
}
