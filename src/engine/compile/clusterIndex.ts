// The clusters of a proxy by name. A mesh has tens of thousands for each of its proxies, and a request asks for one or two:
// those of a service are made when one of them is asked for.

import type { Cluster } from '../../envoy/cluster.ts'
import { hostOfCluster } from '../../envoy/clusterName.ts'

export class ClusterIndex implements ReadonlyMap<string, Cluster> {
  readonly #hosts: () => Iterable<string>
  readonly #make: (host: string) => readonly Cluster[]
  readonly #others: readonly Cluster[]
  readonly #made = new Map<string, readonly Cluster[]>()

  /** `make`: the clusters whose name says this host, none for another one than `hosts`; `others`: those whose name says none. */
  constructor(hosts: () => Iterable<string>, make: (host: string) => readonly Cluster[], others: readonly Cluster[]) {
    this.#hosts = hosts
    this.#make = make
    this.#others = others
  }

  get(name: string): Cluster | undefined {
    const host = hostOfCluster(name)
    const candidates = host === undefined ? this.#others : this.#ofHost(host)
    return candidates.find((cluster) => cluster.name === name)
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  get size(): number {
    return [...this.values()].length
  }

  *values(): MapIterator<Cluster> {
    for (const host of this.#hosts()) yield* this.#ofHost(host)
    yield* this.#others
  }

  *keys(): MapIterator<string> {
    for (const { name } of this.values()) yield name
  }

  *entries(): MapIterator<[string, Cluster]> {
    for (const cluster of this.values()) yield [cluster.name, cluster]
  }

  [Symbol.iterator](): MapIterator<[string, Cluster]> {
    return this.entries()
  }

  forEach(call: (cluster: Cluster, name: string, map: ReadonlyMap<string, Cluster>) => void): void {
    for (const cluster of this.values()) call(cluster, cluster.name, this)
  }

  #ofHost(host: string): readonly Cluster[] {
    const known = this.#made.get(host)
    if (known !== undefined) return known
    const made = this.#make(host)
    this.#made.set(host, made)
    return made
  }
}
