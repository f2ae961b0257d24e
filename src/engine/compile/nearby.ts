// Routes of one virtual service mostly name one host, several times: what was found out about it is not looked up again.

import { clusterName } from '../../envoy/clusterName.ts'

/** `lookup`, which for the host of the call before gives what it gave then. */
export function lookingUpOnce<Value>(lookup: (host: string) => Value): (host: string) => Value {
  let last: Readonly<{ host: string; value: Value }> | undefined
  return (host) => {
    if (last?.host !== host) last = { host, value: lookup(host) }
    return last.value
  }
}

/** `clusterName`, which while the host stays the same gives each name as one text: ten thousand routes repeat a few. */
export function namingOnce(): typeof clusterName {
  let of: string | undefined
  let known: Readonly<{ port: number; subset: string; name: string }>[] = []
  return (port, subset, host) => {
    if (of !== host) known = []
    of = host
    for (const each of known) if (each.port === port && each.subset === subset) return each.name
    const name = clusterName(port, subset, host)
    known.push({ port, subset, name })
    return name
  }
}
