// Istio's codes that no analyzer here can raise, and what keeps it from it.
// istio: pkg/config/analysis/msg/messages.yaml

/** What a check would have to ask. */
export type Obstacle =
  /** A running cluster: its version, its certificates, its proxies, other clusters, the state that istiod reports. */
  | 'cluster'
  /** Resources of which the parts that count are not read: webhooks, injector settings, secrets, status. */
  | 'notRead'
  /** The values that annotations may have, and how mature they are. */
  | 'annotations'

/** By code; together with the codes of the findings these are all that Istio has. */
export const NOT_CHECKABLE: Readonly<Record<string, Obstacle>> = {
  IST0001: 'cluster',
  IST0125: 'annotations',
  IST0126: 'cluster',
  IST0136: 'annotations',
  IST0139: 'notRead',
  IST0141: 'cluster',
  IST0142: 'cluster',
  IST0143: 'cluster',
  IST0146: 'notRead',
  IST0148: 'notRead',
  IST0156: 'cluster',
  IST0158: 'notRead',
  IST0161: 'notRead',
  IST0163: 'notRead',
  IST0164: 'notRead',
  IST0168: 'cluster',
  IST0169: 'cluster',
  IST0170: 'cluster',
  IST0171: 'notRead',
  IST0172: 'cluster',
  IST0175: 'cluster',
  IST0176: 'notRead',
}
