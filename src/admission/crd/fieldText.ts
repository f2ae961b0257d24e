import type { FieldPath } from '../../base/source.ts'

/** A path as Kubernetes writes it: `spec.http[0].match`. */
export function fieldText(path: FieldPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}
