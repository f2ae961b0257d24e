import type { SourceRef } from '../../../base/source.ts'

/** The address of the `http[]`, `tls[]` or `tcp[]` entry that an address lies in; undefined outside of one. */
export function ruleRefOf(ref: SourceRef): SourceRef | undefined {
  const { path } = ref
  const at = path.findIndex(
    (key, index) =>
      (key === 'http' || key === 'tls' || key === 'tcp') &&
      path[index - 1] === 'spec' &&
      typeof path[index + 1] === 'number',
  )
  return at < 0 ? undefined : { file: ref.file, document: ref.document, path: path.slice(0, at + 2) }
}
