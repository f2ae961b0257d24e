import type { SourceRef } from '../../base/source.ts'
import type { FilterChain } from '../../envoy/listener.ts'
import type { ChainOwner } from '../details/opaque.ts'
import type { World } from '../world.ts'
import { ruleOfChain } from './ruleOfChain.ts'

/** Whose the chain is, and where that is written. */
export function ownerOf(
  chain: FilterChain,
  { labelOf, resources }: Pick<World, 'labelOf' | 'resources'>,
): Readonly<{ owner: ChainOwner; from: SourceRef | undefined }> {
  const rule = ruleOfChain(chain)
  if (rule !== undefined) return { owner: { type: 'rule', rule: labelOf(rule) }, from: rule }
  const { from } = chain
  const resource = resources.find(({ ref }) => ref.file === from?.file && ref.document === from.document)
  if (resource?.kind === 'Gateway' && from) {
    const { namespace, name } = resource.metadata
    const server = Number(from.path[from.path.indexOf('servers') + 1])
    const port = resource.spec.servers?.[server]?.port?.number ?? 0
    return { owner: { type: 'server', gateway: `${namespace}/${name}`, port }, from }
  }
  return resource?.kind === 'Service' || resource?.kind === 'ServiceEntry'
    ? { owner: { type: 'service', name: resource.metadata.name }, from }
    : { owner: { type: 'passthrough' }, from: undefined }
}
