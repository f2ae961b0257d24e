// Kiali's code for the same fact, where it has a check of its own: people who look at its page know it by that.
// kiali: models/istio_validation.go, business/checkers

import type { AnalysisDetail } from '../analysis/finding.ts'
import type { ProofDetail } from '../proof/finding.ts'
import type { Said } from './problem.ts'

/** E.g. `KIA1102` for a gateway that is not found; undefined where Kiali has no such check. */
export function kialiCode(said: Said): string | undefined {
  switch (said.type) {
    case 'analysis':
      return said.detail.code === 'IST0101' ? REFERENCES[said.detail.thing] : ANALYSES[said.detail.code]
    case 'proof':
      return said.detail.code === 'RW0114' ? PARTS[said.detail.missing.part] : PROOFS[said.detail.code]
    case 'admission':
      return said.code === 'gatewayLegacy' ? 'KIA1108' : undefined
    case 'reading':
      return undefined
  }
}

type Thing = Extract<AnalysisDetail, { code: 'IST0101' }>['thing']
type Part = Extract<ProofDetail, { code: 'RW0114' }>['missing']['part']

const REFERENCES: Readonly<Partial<Record<Thing, string>>> = {
  gateway: 'KIA1102',
  host: 'KIA1101',
  hostSubset: 'KIA1107',
  namespace: 'KIA0101',
}

const ANALYSES: Readonly<Partial<Record<AnalysisDetail['code'], string>>> = {
  IST0109: 'KIA1106',
  IST0110: 'KIA0003',
  IST0111: 'KIA0002',
  IST0118: 'KIA0601',
  IST0127: 'KIA0004',
  IST0145: 'KIA0301',
  IST0173: 'KIA0203',
  IST0174: 'KIA0202',
  IST0177: 'KIA1212',
}

const PARTS: Readonly<Partial<Record<Part, string>>> = { host: 'KIA1101', subset: 'KIA1107' }

const PROOFS: Readonly<Partial<Record<ProofDetail['code'], string>>> = { RW0115: 'KIA0203', RW0118: 'KIA1106' }
