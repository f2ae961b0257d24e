import { useEffect, useState } from 'react'
import { type FieldPath, refKey, type SourceRef } from '../../base/source.ts'
import type { Form } from '../../form/form.ts'
import { actions, useStudio } from '../state/store.ts'

/** The form of an address, again after every change of the text; the old one stays while the next is on its way.
 *  `none` = nothing there has a form, `reading` = the first answer is on its way. */
export function useForm(ref: SourceRef, open: readonly FieldPath[] | 'all'): Form | 'none' | 'reading' {
  const version = useStudio((state) => state.version)
  const key = refKey(ref)
  const openKey = JSON.stringify(open)
  const [read, setRead] = useState<Readonly<{ key: string; form: Form | 'none' }>>()

  useEffect(() => {
    let current = true
    const [file, document, ...path]: readonly (string | number)[] = JSON.parse(key)
    const asked: readonly FieldPath[] | 'all' = JSON.parse(openKey)
    const at = { file: String(file), document: Number(document), path }
    void actions.readForm(at, asked).then((form) => {
      if (current && form !== 'stale') {
        // A text that does not parse for a moment has no form; what was there stays, as the graph does.
        setRead((before) => (form === 'none' && before?.key === key && version > 0 ? before : { key, form }))
      }
    })
    return () => {
      current = false
    }
  }, [key, openKey, version])

  return read === undefined || read.key !== key ? 'reading' : read.form
}
