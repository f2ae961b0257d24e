// What Kiali's own checks say: Kiali's codes with their arguments as data. The words are made in `i18n`.
// kiali: models/istio_validation.go

import type { SourceRef } from '../base/source.ts'

/** What istiod makes of two destination rules for one host. */
export type SharedHost =
  /** One namespace, and both state the same: what the later one states is dropped. */
  | 'lost'
  /** One namespace, and each states something else: they are merged. */
  | 'merged'
  /** Two namespaces: a proxy takes one of them. */
  | 'chosen'
  /** One of the hosts is a wildcard: for the other host its rule does not count. */
  | 'narrower'

/** Names are `namespace/name`. */
export type KialiDetail =
  | Readonly<{ code: 'KIA0002'; policies: readonly string[]; namespace: string }>
  | Readonly<{ code: 'KIA0005'; namespace: string }>
  | Readonly<{ code: 'KIA0102'; method: string }>
  | Readonly<{ code: 'KIA0104'; host: string }>
  | Readonly<{ code: 'KIA0105'; field: string; policy: string }>
  | Readonly<{ code: 'KIA0201'; host: string; rules: readonly string[]; how: SharedHost }>
  | Readonly<{ code: 'KIA0204'; rule: string; host: string; autoMtls: boolean }>
  | Readonly<{ code: 'KIA0207'; policy: string; host: string }>
  | Readonly<{ code: 'KIA0208'; policy: string; host: string }>
  | Readonly<{ code: 'KIA0209'; subset: string }>
  | Readonly<{ code: 'KIA0301'; host: string; port: number; gateways: readonly string[]; written: 'alike' | 'covered' }>
  | Readonly<{ code: 'KIA0505'; rule: string; mode: string }>
  | Readonly<{ code: 'KIA0506'; rule: string; mode: string }>
  | Readonly<{ code: 'KIA0701'; targetPort: string; workloads: readonly string[] }>
  | Readonly<{ code: 'KIA1004'; host: string }>
  | Readonly<{ code: 'KIA1006' }>
  | Readonly<{ code: 'KIA1007' }>
  | Readonly<{ code: 'KIA1102'; gateway: string }>
  | Readonly<{ code: 'KIA1104'; weight: number }>
  | Readonly<{ code: 'KIA1105'; host: string; subset: string; first: number }>
  | Readonly<{ code: 'KIA1106'; host: string; gateway: string; virtualServices: readonly string[] }>
  | Readonly<{ code: 'KIA1211'; host: string; port: number; serviceEntries: readonly string[] }>
  | Readonly<{ code: 'KIA1702'; groups: readonly string[] }>

export type KialiCode = KialiDetail['code']

/** One message of Kiali. */
export type KialiFinding = Readonly<{
  severity: 'error' | 'warning' | 'info'
  detail: KialiDetail
  /** The field that it is about. */
  at: SourceRef
  /** The resource, or the part of it, of which the code is said once. */
  of: SourceRef
  related: readonly SourceRef[]
}>
