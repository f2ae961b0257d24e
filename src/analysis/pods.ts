// Which pods are in the mesh (istio: pkg/config/analysis/analyzers/util/in_mesh.go).

import { mappingOf } from '../istio/metadata.ts'
import type { Pod, World } from './world.ts'

const INJECT = 'sidecar.istio.io/inject'
const PROXY = 'istio-proxy'

/** A container as it is written. */
export type Container = Readonly<{ name: unknown; image: unknown; runAsUser: unknown }>

/** The containers of a pod, or its init containers. */
export function containersOf(
  { spec }: Pod,
  list: 'containers' | 'initContainers' = 'containers',
): readonly Container[] {
  const written = spec[list]
  return (Array.isArray(written) ? written : []).map((each) => {
    const { name, image, securityContext } = mappingOf(each)
    return { name, image, runAsUser: mappingOf(securityContext).runAsUser }
  })
}

/** True for the container that carries the sidecar. */
export const isProxyContainer = ({ name }: Container): boolean => name === PROXY

/** True if a container that has an image is the sidecar. */
export function hasProxy(pod: Pod): boolean {
  const all = [...containersOf(pod), ...containersOf(pod, 'initContainers')]
  const image = all.find(isProxyContainer)?.image
  return typeof image === 'string' && image !== ''
}

/** True for a pod with a sidecar: it is there, or its labels, its annotations or else its namespace ask for it. */
export const isInMesh = (world: World, pod: Pod): boolean => hasProxy(pod) || asksForProxy(world, pod)

/** The same of the pods that a Deployment would run: Istio does not look for their sidecar among the init containers. */
export const isDeployedInMesh = (world: World, pod: Pod): boolean =>
  hasProxy({ ...pod, spec: { ...pod.spec, initContainers: undefined } }) || asksForProxy(world, pod)

function asksForProxy(world: World, pod: Pod): boolean {
  const asked = pod.labels[INJECT] ?? pod.annotations[INJECT]
  if (asked !== undefined) return asked === 'true'
  return namespaceLabels(world, pod.namespace)['istio-injection'] === 'enabled'
}

/** The labels of a namespace; none if the files do not hold it. */
export const namespaceLabels = (world: World, name: string): Readonly<Record<string, string>> =>
  world.others('Namespace', '').find(({ metadata }) => metadata.name === name)?.metadata.labels ?? {}
