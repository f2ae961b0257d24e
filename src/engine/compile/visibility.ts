// exportTo: the namespaces whose proxies may use a resource.

/** True if a resource of `owner` with these exportTo entries can be used in `namespace`; no entries = everywhere (istio: PushContext.IsServiceVisible). */
export function isVisible(exportTo: readonly string[], owner: string, namespace: string): boolean {
  if (exportTo.length === 0 || exportTo.includes('*')) return true
  return (exportTo.includes('.') && owner === namespace) || exportTo.includes(namespace)
}

/** How a resource comes to be visible in `namespace`: own and named namespaces go before public resources. */
export type Visibility = 'private' | 'exported' | 'public' | 'hidden'

/** `*` beats all other entries, then `~` hides (istio: pilot/pkg/model/push_context.go initVirtualServices). */
export function visibilityIn(exportTo: readonly string[], owner: string, namespace: string): Visibility {
  if (exportTo.length === 0 || exportTo.includes('*')) return 'public'
  if (exportTo.includes('~')) return 'hidden'
  if (!isVisible(exportTo, owner, namespace)) return 'hidden'
  return owner === namespace ? 'private' : 'exported'
}
