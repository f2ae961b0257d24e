// `--from`: which viewpoint is meant.

import { fail, ok, type Result } from '../base/result.ts'
import type { Viewpoint } from '../engine/index.ts'

export type ViewpointProblem =
  | Readonly<{ code: 'noViewpoints' }>
  | Readonly<{ code: 'unknownViewpoint'; from: string; known: readonly string[] }>
  | Readonly<{ code: 'ambiguousViewpoint'; from: string; known: readonly string[] }>

/**
 * The viewpoint that `from` names: an id in full; an id without its `gateway/` or `mesh/`, so `NAMESPACE` or
 * `NAMESPACE/LABEL=VALUE,…` with the labels in any order; a gateway's labels alone; or `gateway` or `mesh` where there is one
 * of them only. A full id wins over what is short for another one.
 */
export function chooseViewpoint(viewpoints: readonly Viewpoint[], from: string): Result<Viewpoint, ViewpointProblem> {
  if (viewpoints.length === 0) return fail({ code: 'noViewpoints' })
  const exact = viewpoints.find((viewpoint) => viewpoint.id === from || isNamed(from, fullName(viewpoint)))
  if (exact !== undefined) return ok(exact)
  const meant = viewpoints.filter((viewpoint) => shortNames(viewpoint).some((name) => isNamed(from, name)))
  const [only, ...others] = meant
  if (only !== undefined && others.length === 0) return ok(only)
  return only === undefined
    ? fail({ code: 'unknownViewpoint', from, known: viewpoints.map(({ id }) => id) })
    : fail({ code: 'ambiguousViewpoint', from, known: meant.map(({ id }) => id) })
}

/** What stands before the labels, with its `/`, and the labels if there are any. */
type Name = readonly [before: string, labels: string]

function fullName({ id }: Viewpoint): Name {
  const [kind = '', namespace = '', ...labels] = id.split('/')
  return [`${kind}/${namespace}/`, labels.join('/')]
}

function shortNames(viewpoint: Viewpoint): readonly Name[] {
  const [before, labels] = fullName(viewpoint)
  const [kind = '', namespace = ''] = before.split('/')
  const alone: readonly Name[] = viewpoint.type === 'gateway' && labels !== '' ? [['', labels]] : []
  return [[`${kind}/`, ''], [`${namespace}/`, labels], ...alone]
}

const isNamed = (from: string, [before, labels]: Name): boolean =>
  labels === ''
    ? from === before.slice(0, -1)
    : from.startsWith(before) && sorted(from.slice(before.length)) === sorted(labels)

const sorted = (labels: string): string => labels.split(',').sort().join(',')
