// istio: pkg/config/validation/virtualservice.go validateHTTPRouteMatchRequest.

import { fault } from '../fault.ts'
import type { Report } from '../finding.ts'
import type { Message } from '../protobuf/message.ts'
import { checkGatewayNames } from './gatewayNames.ts'
import { headerMatchFault } from './httpHeaders.ts'
import { checkLabels } from './labels.ts'
import { isLabel, portFault } from './names.ts'
import { regexMatchFault, stringMatchFault } from './stringMatch.ts'

export function checkHttpMatch(match: Message, report: Report): void {
  for (const [name, condition] of match.messageMap('headers')) {
    report.error(condition.path, headerMatchFault(name))
    report.error(condition.path, stringMatchFault(condition, 'headers'))
  }
  for (const [name, condition] of match.messageMap('withoutHeaders')) {
    report.error(condition.path, headerMatchFault(name))
    // `*` is no RE2 but means "present" here.
    if (condition.text('regex') !== '*') report.error(condition.path, stringMatchFault(condition, 'withoutHeaders'))
  }
  report.error(match.at('uri'), regexMatchFault(match.message('uri'), 'uri'))
  for (const field of ['scheme', 'method', 'authority']) {
    report.error(match.at(field), stringMatchFault(match.message(field), field))
  }
  for (const [, condition] of match.messageMap('queryParams')) {
    report.error(condition.path, stringMatchFault(condition, 'queryParams'))
  }
  const port = match.number('port')
  if (port !== 0) report.error(match.at('port'), portFault(port))
  checkLabels(match, 'sourceLabels', report)
  checkGatewayNames(match, report)
  const namespace = match.text('sourceNamespace')
  if (namespace !== '' && !isLabel(namespace)) {
    report.error(match.at('sourceNamespace'), fault('sourceNamespace', { namespace }))
  }
}
