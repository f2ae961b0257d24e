// The form of a whole resource: what it is, its fields in columns, and one line of help for the field in hand.

import { useEffect, useRef } from 'react'
import type { FieldPath, SourceRef } from '../../base/source.ts'
import type { Form, FormField } from '../../form/form.ts'
import { Field } from './Field.tsx'
import { FormFrame } from './FormFrame.tsx'
import { pathKey } from './formHost.ts'
import { ObjectFields } from './ObjectFields.tsx'
import styles from './ResourceForm.module.css'
import { useFormTexts } from './useFormTexts.ts'

type Props = Readonly<{ source: SourceRef; form: Form; openItem: (path: FieldPath) => void }>

const childrenOf = ({ input }: FormField): readonly FormField[] => (input.type === 'object' ? (input.fields ?? []) : [])
const isBig = ({ input }: FormField): boolean => input.type === 'object' || (input.type === 'list' && !input.isScalar)

export function ResourceForm({ source, form, openItem }: Props) {
  const t = useFormTexts()
  const spec = childrenOf(form.root).find(({ name }) => name === 'spec')
  const metadata = childrenOf(form.root).find(({ name }) => name === 'metadata')
  const fields = spec === undefined ? [] : childrenOf(spec)
  const big = fields.filter((field) => isBig(field) && field.isSet)
  const rest = fields.filter((field) => !big.includes(field))
  const element = useRef<HTMLDivElement>(null)
  const target = pathKey(source.path)

  // The place that was selected is brought into sight.
  useEffect(() => {
    const at = element.current?.querySelector(`[data-path="${CSS.escape(target)}"]`)
    at?.scrollIntoView({ block: 'nearest' })
  }, [target])

  return (
    <FormFrame source={source} openItem={openItem} form={form}>
      <div ref={element} className={styles.columns} data-selected={target}>
        <section className={styles.column}>
          <h3>{t.of(form.kind, form.name)}</h3>
          {spec?.input.type === 'object' && (
            <ObjectFields fields={rest} groups={spec.input.groups} inYaml={spec.input.inYaml} path={spec.path} />
          )}
          {metadata?.input.type === 'object' && (
            <>
              <h3 className={styles.second}>{metadata.name}</h3>
              <ObjectFields
                fields={metadata.input.fields ?? []}
                groups={[]}
                inYaml={metadata.input.inYaml}
                path={metadata.path}
              />
            </>
          )}
        </section>
        {big.map((field) => (
          <section key={field.name} className={styles.column}>
            <Field field={field} />
          </section>
        ))}
      </div>
    </FormFrame>
  )
}
