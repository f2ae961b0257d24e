// One row for each route, and one for a virtual host without routes.
// istio: istioctl/pkg/writer/envoy/configdump/route.go PrintRouteSummary, describeRouteDomains; listener.go describeMatch

import { NOWHERE, type SourceRef } from '../base/source.ts'
import type { HeaderMatcher, PathMatcher, QueryParameterMatcher, RouteMatch } from '../envoy/matcher.ts'
import type { Route } from '../envoy/route.ts'
import type { RouteConfiguration, VirtualHost } from '../envoy/routeConfiguration.ts'
import { compareText } from '../istio/ordering.ts'
import { domainsText } from './domainsText.ts'
import { routeRowId } from './rowId.ts'
import type { ConfigCell, ConfigRow } from './table.ts'

/** Tables named by a port come first, the others by name. Unlike istioctl, routes to PassthroughCluster are not left out. */
export function routeRows(configurations: Iterable<RouteConfiguration>): readonly ConfigRow[] {
  return sortedConfigurations(configurations).flatMap(({ name, virtualHosts }) =>
    virtualHosts.flatMap((virtualHost) => virtualHostRows(name, virtualHost)),
  )
}

/** The order of the table, which is that of the JSON too. */
export function sortedConfigurations(configurations: Iterable<RouteConfiguration>): readonly RouteConfiguration[] {
  const port = ({ name }: RouteConfiguration) => (/^\d+$/.test(name) ? Number(name) : Number.MAX_SAFE_INTEGER)
  return [...configurations].sort((a, b) => port(a) - port(b) || compareText(a.name, b.name))
}

function virtualHostRows(configuration: string, virtualHost: VirtualHost): readonly ConfigRow[] {
  const { name, domains, routes, from } = virtualHost
  const whole = domains.join(', ')
  const text = domainsText(domains)
  const place = from && { from }
  const head: readonly ConfigCell[] = [
    { text: configuration },
    { text: name, ...place },
    { text, ...(text !== whole && { whole }), ...place },
  ]
  if (routes.length === 0) {
    const id = routeRowId(configuration, name, 0)
    return [{ id, cells: [...head, { text: '/*' }, { text: '404' }], from }]
  }
  return routes.map((route, index) => ({
    id: routeRowId(configuration, name, index),
    cells: [...head, matchCell(route.match), virtualServiceCell(route)],
    from: stated(route.match.from),
  }))
}

/** Undefined for the address of what no file states. */
const stated = (ref: SourceRef): SourceRef | undefined => (ref.file === NOWHERE.file ? undefined : ref)

const virtualServiceCell = ({ virtualService: { name, namespace }, from }: Route): ConfigCell =>
  name === '' ? { text: '' } : { text: `${name}.${namespace}`, from }

function matchCell({ path, headers, queryParameters }: RouteMatch): ConfigCell {
  const more = [...headers.map(headerText), ...queryParameters.map(queryText)].join(', ')
  return { text: pathText(path), ...(more !== '' && { more }) }
}

function pathText({ type, value }: PathMatcher): string {
  if (type === 'regex') return `regex ${value}`
  return type === 'prefix' ? `${value}*` : value
}

const headerText = ({ name, match, invert }: HeaderMatcher): string =>
  `${invert ? 'not ' : ''}${name}${valueText(match)}`

const queryText = ({ name, match }: QueryParameterMatcher): string => `?${name}${valueText(match)}`

function valueText(match: HeaderMatcher['match']): string {
  if (match === undefined) return ''
  const { type, value } = match
  return type === 'regex' ? ` regex ${value}` : `: ${value}${type === 'prefix' ? '*' : ''}`
}
