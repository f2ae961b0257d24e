import type { Audience } from '../../graph/graph.ts'
import type { Texts } from '../../i18n/index.ts'

/** The proxies of an audience in words: `shop`, `app=web in shop`, or `other pods in shop`. */
export const audienceNames = (t: Texts, audience: readonly Audience[]): readonly string[] =>
  audience.map(({ namespace, labels, isRest }) =>
    t.graph.proxy(
      namespace,
      Object.entries(labels)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
      isRest,
    ),
  )
