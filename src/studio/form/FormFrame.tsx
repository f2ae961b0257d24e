import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldPath, SourceRef } from '../../base/source.ts'
import type { Form } from '../../form/form.ts'
import { focusRegion } from '../app/regions.ts'
import { useCommand } from '../commands/useCommand.ts'
import { leaveEditor, onEditFocus } from '../state/editFocus.ts'
import { actions, useStudio } from '../state/store.ts'
import { goToSource } from '../ui/goToSource.ts'
import { Field } from './Field.tsx'
import { FieldInput } from './FieldInput.tsx'
import styles from './FormFrame.module.css'
import { type FormHost, FormHostContext, pathKey } from './formHost.ts'
import { HelpLine } from './HelpLine.tsx'
import { knownValues } from './knownValues.ts'
import { useFieldHelp } from './useFormTexts.ts'

type Props = Readonly<{
  /** An address in the document that is edited. */
  source: SourceRef
  form: Form
  openItem: (path: FieldPath) => void
  children: ReactNode
}>

/** What the fields inside share, and the line of help below them. */
export function FormFrame({ source: { file, document: index, path: selected }, form, openItem, children }: Props) {
  const help = useFieldHelp()
  const [pointed, setPointed] = useState<string>()
  const graph = useStudio((state) => state.snapshot?.graph)
  const element = useRef<HTMLFieldSetElement>(null)
  const wanted = useRef<Readonly<{ path: FieldPath; which: 'first' | 'last' }>>(undefined)

  const host = useMemo(
    (): FormHost => ({
      Field,
      FieldInput,
      write: (operations, label, group) => {
        if (operations.length > 0) void actions.edit({ file, document: index, operations }, label, group)
      },
      help,
      openItem,
      focusAt: (path, which = 'first') => {
        wanted.current = { path, which }
      },
      goToYaml: (path) => goToSource({ file, document: index, path }),
      known: (field) => (graph === undefined ? [] : knownValues(graph, field)),
    }),
    [file, index, help, openItem, graph],
  )

  // The form has come anew: what was asked for may stand in it now.
  useEffect(() => {
    if (wanted.current === undefined || form === undefined) return
    const { path, which } = wanted.current
    const at = element.current?.querySelector(`[data-path="${CSS.escape(pathKey(path))}"]`)
    const fields = [...(at?.querySelectorAll<HTMLElement>('input, select, [role="switch"]') ?? [])]
    const target = fields.at(which === 'first' ? 0 : -1) ?? at?.querySelector<HTMLElement>('button')
    if (target === null || target === undefined) return
    wanted.current = undefined
    target.focus()
    if (target instanceof HTMLInputElement) target.select()
    target.scrollIntoView({ block: 'nearest' })
  }, [form])

  const target = pathKey(selected)
  useEffect(() => {
    if (form === undefined) return
    return onEditFocus(() => {
      const first = firstField(element.current, target)
      first?.focus()
      return first !== undefined
    })
  }, [target, form])

  useCommand('back', () => {
    if (!element.current?.contains(document.activeElement)) return false
    return leaveEditor() || focusRegion('graph')
  })

  return (
    <FormHostContext value={host}>
      <fieldset
        ref={element}
        className={styles.frame}
        onFocus={({ target }) => setPointed(helpAround(target))}
        onPointerOver={({ target }) => setPointed(helpAround(target))}
        onPointerLeave={() => setPointed(helpAround(document.activeElement, element.current))}
      >
        {children}
        <HelpLine field={pointed} />
      </fieldset>
    </FormHostContext>
  )
}

/** The key of the help of the field around an element that is in the form. */
function helpAround(target: EventTarget | null, form?: Element | null): string | undefined {
  const field = target instanceof Element ? target.closest<HTMLElement>('[data-help]') : null
  return form?.contains(field) === false ? undefined : field?.dataset.help
}

const fields = 'input, select, [role="switch"]'

/** Where the form begins: at the place that is selected, else at the field that is marked, else at the very first. */
function firstField(form: HTMLElement | null, selected: string): HTMLElement | undefined {
  const at = form?.querySelector(`[data-path="${CSS.escape(selected)}"]`)
  const found =
    at?.querySelector<HTMLElement>(fields) ??
    form?.querySelector<HTMLElement>('[data-first-focus]') ??
    form?.querySelector<HTMLElement>(fields) ??
    form?.querySelector<HTMLElement>('button')
  return found ?? undefined
}
