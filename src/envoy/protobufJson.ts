// Route configurations in protobuf JSON, snake_case, as Envoy's config dump shows them. Left out: metadata, decorators,
// retry host predicates and what is the same for every route (attempt counts, validate_clusters, body limit).

import { base64Encode, utf8Text } from '../base/bytes.ts'
import { durationJson } from './durationJson.ts'
import { filterConfigJson, fractionalPercentJson } from './filterJson.ts'
import type { JsonObject } from './json.ts'
import { written } from './json.ts'
import { routeMatchJson } from './matchJson.ts'
import type {
  ClusterSpecifier,
  HeaderMutations,
  HeaderValueOption,
  PathRewrite,
  RequestMirrorPolicy,
  RetryPolicy,
  Route,
  RouteAction,
} from './route.ts'
import type { RouteConfiguration, VirtualHost } from './routeConfiguration.ts'

export const routeConfigurationJson = ({ name, virtualHosts }: RouteConfiguration): JsonObject => ({
  name,
  virtual_hosts: virtualHosts.map(virtualHostJson),
})

const virtualHostJson = ({ name, domains, requireTls, routes }: VirtualHost): JsonObject => ({
  name,
  domains,
  ...written({ routes: routes.map(routeJson), require_tls: requireTls ? 'ALL' : '' }),
})

export const routeJson = (route: Route): JsonObject => ({
  ...written({ name: route.name }),
  match: routeMatchJson(route.match),
  ...actionJson(route.action),
  ...headersJson(route.headers),
  ...written({ typed_per_filter_config: filterConfigJson(route) }),
})

function actionJson(action: RouteAction): JsonObject {
  switch (action.type) {
    case 'route':
      return { route: forwardJson(action) }
    case 'redirect':
      return { redirect: redirectJson(action) }
    case 'directResponse':
      return { direct_response: directResponseJson(action) }
    case 'none':
      return {}
  }
}

const forwardJson = (action: Extract<RouteAction, { type: 'route' }>): JsonObject => ({
  ...clustersJson(action.clusters),
  ...rewriteJson(action.pathRewrite),
  ...(action.hostRewrite === undefined ? {} : { host_rewrite_literal: action.hostRewrite }),
  timeout: durationJson(action.timeoutMs),
  ...(action.retryPolicy && { retry_policy: retryJson(action.retryPolicy) }),
  ...written({ request_mirror_policies: action.mirrors.map(mirrorJson), hash_policy: action.hashPolicy }),
})

function clustersJson(clusters: ClusterSpecifier): JsonObject {
  if (clusters.type === 'cluster') return { cluster: clusters.cluster }
  const entries = clusters.clusters.map(({ cluster, weight, hostRewrite, headers }) => ({
    name: cluster,
    weight,
    ...(hostRewrite === undefined ? {} : { host_rewrite_literal: hostRewrite }),
    ...headersJson(headers),
  }))
  return { weighted_clusters: written({ clusters: entries }) }
}

function rewriteJson(rewrite: PathRewrite | undefined): JsonObject {
  if (rewrite === undefined) return {}
  if (rewrite.type === 'prefix') return { prefix_rewrite: rewrite.prefix }
  return { regex_rewrite: { pattern: { regex: rewrite.pattern }, ...written({ substitution: rewrite.substitution }) } }
}

const retryJson = (retry: RetryPolicy): JsonObject => ({
  ...written({ retry_on: retry.retryOn }),
  num_retries: retry.numRetries,
  ...(retry.perTryTimeoutMs === undefined ? {} : { per_try_timeout: durationJson(retry.perTryTimeoutMs) }),
  ...written({
    retriable_status_codes: retry.retriableStatusCodes,
    retry_priority: retry.remoteLocalities ? { name: 'envoy.retry_priorities.previous_priorities' } : undefined,
    retry_back_off:
      retry.backoffBaseIntervalMs === undefined
        ? undefined
        : { base_interval: durationJson(retry.backoffBaseIntervalMs) },
  }),
})

const mirrorJson = ({ cluster, fraction }: RequestMirrorPolicy): JsonObject => ({
  cluster,
  runtime_fraction: { default_value: fractionalPercentJson(fraction) },
  trace_sampled: false,
  disable_shadow_host_suffix_append: true,
})

const REDIRECT_CODES: Readonly<Record<number, string>> = {
  302: 'FOUND',
  303: 'SEE_OTHER',
  307: 'TEMPORARY_REDIRECT',
  308: 'PERMANENT_REDIRECT',
}

const redirectJson = (redirect: Extract<RouteAction, { type: 'redirect' }>): JsonObject => ({
  ...written({ host_redirect: redirect.host, port_redirect: redirect.port, scheme_redirect: redirect.scheme }),
  ...(redirect.path.type === 'prefix'
    ? { prefix_rewrite: redirect.path.value }
    : { path_redirect: redirect.path.value }),
  // 301 is the enum's first value.
  ...written({ response_code: REDIRECT_CODES[redirect.code] }),
})

function directResponseJson({ status, body, bodyKind }: Extract<RouteAction, { type: 'directResponse' }>): JsonObject {
  if (body === undefined) return written({ status })
  const inline = bodyKind === 'bytes' ? { inline_bytes: base64Encode(body) } : { inline_string: utf8Text(body) }
  return { ...written({ status }), body: inline }
}

const headersJson = (headers: HeaderMutations): JsonObject =>
  written({
    request_headers_to_add: headers.requestAdd.map(headerJson),
    request_headers_to_remove: headers.requestRemove,
    response_headers_to_add: headers.responseAdd.map(headerJson),
    response_headers_to_remove: headers.responseRemove,
  })

const headerJson = ({ name, value, action }: HeaderValueOption): JsonObject => ({
  header: written({ key: name, value }),
  ...(action === 'overwrite' ? { append_action: 'OVERWRITE_IF_EXISTS_OR_ADD' } : {}),
})
