import { useEffect, useState } from 'react'
import { refKey, type SourceRef } from '../../../base/source.ts'
import { liveRule } from '../../request/liveRule.ts'
import { actions, useStudio } from '../../state/store.ts'
import { type RuleForm, readRule, ruleRefOf } from './ruleForm.ts'

/** The rule that the form edits, and what of it the form shows. `key` is its address as a text. */
export type EditedRule = Readonly<{ ref: SourceRef; key: string; form: RuleForm }>

/** The address of the selected rule, else of the one that takes the live request. */
export function useRuleRef(): SourceRef | undefined {
  const selection = useStudio((state) => state.selection)
  const live = useStudio((state) => liveRule(state.snapshot, state.drawn)?.source)
  return (selection === undefined ? undefined : ruleRefOf(selection)) ?? live
}

/** The rule of `useRuleRef`, again after every change of the text.
 *  `none` = there is none, `reading` = its value is on the way. */
export function useRule(): EditedRule | 'none' | 'reading' {
  const version = useStudio((state) => state.snapshot?.version)
  const target = useRuleRef()
  const key = target === undefined ? undefined : refKey(target)
  const [read, setRead] = useState<Readonly<{ key: string; form: RuleForm | undefined }>>()

  useEffect(() => {
    if (key === undefined || version === undefined) return
    let current = true
    const ref = toRef(key)
    void actions.readValue(ref).then((value) => {
      const form = readRule(value)
      // An answer about an older text is undefined; what was read before stays until the next one comes.
      if (current && (form !== undefined || value === undefined)) {
        setRead((before) => (form === undefined && before?.key === key ? before : { key, form }))
      }
    })
    return () => {
      current = false
    }
  }, [key, version])

  if (target === undefined || key === undefined) return 'none'
  if (read === undefined || read.key !== key) return 'reading'
  if (read.form === undefined) return 'none'
  return { ref: toRef(key), key, form: read.form }
}

/** The address that `refKey` made the key of. */
function toRef(key: string): SourceRef {
  const [file, document, ...path]: readonly (string | number)[] = JSON.parse(key)
  return { file: String(file), document: Number(document), path }
}
