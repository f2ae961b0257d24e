// Kiali's code for the same fact, where it has a check of its own: people who look at its page know it by that.
// kiali: models/istio_validation.go, business/checkers

import type { AnalysisDetail } from '../analysis/finding.ts'
import type { KialiFinding } from '../kiali/index.ts'
import type { ProofDetail } from '../proof/finding.ts'
import type { Problem } from './problem.ts'

/** E.g. `KIA1102` for a gateway that is not found; undefined where Kiali has no such check. */
export function kialiCode({ said, at }: Pick<Problem, 'said' | 'at'>): string | undefined {
  switch (said.type) {
    case 'analysis':
      return said.detail.code === 'IST0101' ? referenceCode(said.detail.thing, at) : ANALYSES[said.detail.code]
    case 'proof':
      return proofCode(said.detail)
    case 'admission':
      return said.code === 'gatewayLegacy' ? 'KIA1108' : undefined
    case 'reading':
    case 'kiali':
      return undefined
  }
}

/** A Gateway's selector is a map, a Sidecar's has another name; of others Kiali has no check that istioctl has. */
function referenceCode(thing: Thing, { path }: Problem['at']): string | undefined {
  if (thing !== 'selector') return REFERENCES[thing]
  if (path.includes('workloadSelector')) return 'KIA0004'
  return path.at(-1) === 'selector' ? 'KIA0302' : undefined
}

function proofCode(detail: ProofDetail): string | undefined {
  switch (detail.code) {
    case 'RW0114':
      return PARTS[detail.missing.part]
    case 'RW0130':
      return detail.host === undefined ? undefined : 'KIA0301'
    case 'RW0178':
      // Of TLS Kiali has a check of its own, with another thing to do.
      return detail.fields.includes('tls') ? undefined : 'KIA0201'
    default:
      return PROOFS[detail.code]
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

const PROOFS: Readonly<Partial<Record<ProofDetail['code'], string>>> = {
  RW0115: 'KIA0203',
  RW0118: 'KIA1106',
  RW0174: 'KIA0201',
}

/** What Kiali says, but for what another judge has said of the same part: one fact is told once, with both codes. */
export function untold(findings: readonly KialiFinding[], told: readonly Problem[]): readonly KialiFinding[] {
  if (findings.length === 0) return findings
  const places = new Map<string, Problem['at'][]>()
  for (const problem of told) {
    const code = kialiCode(problem)
    if (code === undefined) continue
    const known = places.get(code)
    if (known === undefined) places.set(code, [problem.at, ...problem.related])
    else known.push(problem.at, ...problem.related)
  }
  return findings.filter(({ detail, of }) => !places.get(detail.code)?.some((at) => isWithin(at, of)))
}

const isWithin = (at: Problem['at'], whole: Problem['at']): boolean =>
  at.file === whole.file && at.document === whole.document && whole.path.every((step, i) => at.path[i] === step)
