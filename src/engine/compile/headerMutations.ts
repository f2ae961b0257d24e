// istio: pilot/pkg/networking/core/route/route.go TranslateHeadersOperations

import { type Address, addressBelow, fieldAt } from '../../base/address.ts'
import type { HeaderMutations, HeaderValueOption } from '../../envoy/route.ts'
import { compareText } from '../../istio/ordering.ts'
import type { HeaderOperations, Headers } from '../../istio/virtualService.ts'

/** Header operations as Envoy does them; `authority` is what a `Host` or `:authority` operation says instead of setting a header. */
export type Mutations = Readonly<{ mutations: HeaderMutations; authority: string | undefined }>

export const NO_MUTATIONS: HeaderMutations = {
  requestAdd: [],
  requestRemove: [],
  responseAdd: [],
  responseRemove: [],
}

export const NO_OPERATIONS: Mutations = { mutations: NO_MUTATIONS, authority: undefined }

/** The operations of a `headers` block; `address` is that of the block. */
export function headerMutations({ request, response }: Headers, address: Address): Mutations {
  return {
    mutations: {
      requestAdd: valueOptions(request, addressBelow(address, 'request')),
      requestRemove: removedNames(request),
      responseAdd: valueOptions(response, addressBelow(address, 'response')),
      responseRemove: removedNames(response),
    },
    authority: authorityOf(request?.set) || authorityOf(request?.add) || undefined,
  }
}

/** `outer` before `inner`, list by list. */
export const joinMutations = (outer: HeaderMutations, inner: HeaderMutations): HeaderMutations => ({
  requestAdd: outer.requestAdd.concat(inner.requestAdd),
  requestRemove: outer.requestRemove.concat(inner.requestRemove),
  responseAdd: outer.responseAdd.concat(inner.responseAdd),
  responseRemove: outer.responseRemove.concat(inner.responseRemove),
})

const removedNames = (operations: HeaderOperations | undefined): readonly string[] =>
  operations?.remove === undefined ? [] : operations.remove.filter(isMutable)

/** `set` before `add`, each sorted by name. */
function valueOptions(operations: HeaderOperations | undefined, address: Address): readonly HeaderValueOption[] {
  if (operations === undefined) return []
  const options = (field: 'set' | 'add', action: HeaderValueOption['action']): readonly HeaderValueOption[] =>
    Object.entries(operations[field] ?? {})
      .filter(([name]) => isMutable(name))
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, value]) => ({ name, value, action, from: fieldAt(address, field, name) }))
  return options('set', 'overwrite').concat(options('add', 'append'))
}

/** Envoy refuses to change pseudo headers and Host. */
const isMutable = (name: string): boolean => !name.startsWith(':') && name.toLowerCase() !== 'host'

const authorityOf = (values: Readonly<Record<string, string>> | undefined): string | undefined =>
  Object.entries(values ?? {}).find(([name]) => /^(?::authority|host)$/i.test(name))?.[1]
