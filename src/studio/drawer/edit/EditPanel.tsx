// The Edit tab: the form of the rule or the resource that is selected, else of the rule that takes the live request.

import { useCallback, useState } from 'react'
import { type FieldPath, refKey, type SourceRef } from '../../../base/source.ts'
import { pathKey } from '../../form/formHost.ts'
import { ResourceForm } from '../../form/ResourceForm.tsx'
import { useForm } from '../../form/useForm.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { goToSource } from '../../ui/goToSource.ts'
import styles from './EditPanel.module.css'
import { RuleForm } from './RuleForm.tsx'
import { useEditTarget } from './useEditTarget.ts'

export function EditPanel() {
  const t = useFormTexts()
  const target = useEditTarget()
  if (target === undefined) return <p className={styles.empty}>{t.none}</p>
  const { type, ref } = target
  if (type === 'rule') return <RulePanel key={refKey(ref)} source={ref} />
  return <ResourcePanel key={refKey(resourceOf(ref))} source={ref} />
}

/** The address of the resource: of the document, or of an item of a `List`. */
function resourceOf(ref: SourceRef): SourceRef {
  const { path } = ref
  return { ...ref, path: path[0] === 'items' && typeof path[1] === 'number' ? path.slice(0, 2) : [] }
}

const NOTHING = (): void => undefined

function RulePanel({ source }: Readonly<{ source: SourceRef }>) {
  const t = useFormTexts()
  const form = useForm(source, 'all')
  if (form === 'reading') return <p className={styles.empty}>{t.reading}</p>
  if (form === 'none') return <NoForm source={source} />
  return <RuleForm source={source} form={form} openItem={NOTHING} />
}

function ResourcePanel({ source }: Readonly<{ source: SourceRef }>) {
  const t = useFormTexts()
  const [open, setOpen] = useState<readonly FieldPath[]>([])
  const form = useForm(resourceOf(source), [source.path, ...open])
  const toggle = useCallback((path: FieldPath) => {
    const key = pathKey(path)
    setOpen((now) =>
      now.some((each) => pathKey(each) === key) ? now.filter((each) => pathKey(each) !== key) : [...now, path],
    )
  }, [])
  if (form === 'reading') return <p className={styles.empty}>{t.reading}</p>
  if (form === 'none') return <NoForm source={source} />
  return <ResourceForm source={source} form={form} openItem={toggle} />
}

function NoForm({ source }: Readonly<{ source: SourceRef }>) {
  const t = useFormTexts()
  return (
    <p className={styles.empty}>
      {t.noForm}{' '}
      <Button small onClick={() => goToSource(source)}>
        {t.goToYaml}
      </Button>
    </p>
  )
}
