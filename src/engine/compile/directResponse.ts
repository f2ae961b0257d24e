// istio: pilot/pkg/networking/core/route/route.go ApplyDirectResponse

import { base64Decode, utf8Bytes } from '../../base/bytes.ts'
import type { RouteAction } from '../../envoy/route.ts'
import type { HttpDirectResponse } from '../../istio/virtualService.ts'

export function directResponse({ status = 0, body }: HttpDirectResponse): RouteAction {
  if (body?.string !== undefined) {
    return { type: 'directResponse', status, body: utf8Bytes(body.string), bodyKind: 'string' }
  }
  const bytes = body?.bytes === undefined ? undefined : base64Decode(body.bytes)
  return { type: 'directResponse', status, body: bytes, bodyKind: bytes === undefined ? undefined : 'bytes' }
}
