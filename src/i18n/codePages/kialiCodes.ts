import type { AnalysisCode } from '../../analysis/finding.ts'
import type { ProofCode } from '../../proof/finding.ts'
import type { WebhookCode } from './page.ts'

/** What Kiali says of the same facts (kiali: models/istio_validation.go); its conditions are wider or narrower by some cases. */
export const KIALI_CODES: Readonly<Partial<Record<AnalysisCode | ProofCode | WebhookCode, readonly string[]>>> = {
  IST0101: ['KIA0004', 'KIA0101', 'KIA0302', 'KIA1101', 'KIA1102', 'KIA1107'],
  IST0109: ['KIA1106'],
  IST0110: ['KIA0003'],
  IST0111: ['KIA0002'],
  IST0118: ['KIA0601', 'KIA0602'],
  IST0127: ['KIA0004'],
  IST0145: ['KIA0301'],
  IST0173: ['KIA0203'],
  IST0174: ['KIA0202'],
  IST0177: ['KIA1212'],
  RW0114: ['KIA1101', 'KIA1107'],
  RW0115: ['KIA0203'],
  RW0118: ['KIA1106'],
  RW0130: ['KIA0301'],
  RW0174: ['KIA0201'],
  RW0178: ['KIA0201'],
  gatewayLegacy: ['KIA1108'],
}
