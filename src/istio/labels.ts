type Labels = Readonly<Record<string, string>>

/** True if every label of `selector` is in `labels` with the same value; no selector selects everything (istio: labels.Instance.SubsetOf). */
export function selects(selector: Labels | undefined, labels: Labels): boolean {
  if (selector === undefined) return true
  return Object.keys(selector).every((key) => labels[key] === selector[key])
}

/** True if both hold the same labels. */
export function sameLabels(a: Labels | undefined, b: Labels | undefined): boolean {
  return Object.keys(a ?? {}).length === Object.keys(b ?? {}).length && selects(a, b ?? {})
}
