// The form of one rule in three columns: when it takes a request, where it sends it, what happens on the way.

import type { FieldPath } from '../../../base/source.ts'
import { refKey, type SourceRef } from '../../../base/source.ts'
import type { Form } from '../../../form/form.ts'
import type { Json } from '../../../yaml/operation.ts'
import { FormFrame } from '../../form/FormFrame.tsx'
import { newRule } from '../../graph/edit/ruleEdits.ts'
import { actions, studio } from '../../state/store.ts'
import { routeOf } from './destinations.ts'
import styles from './EditPanel.module.css'
import { OrderBox } from './OrderBox.tsx'
import { ruleRefOf } from './ruleRef.ts'
import { SendColumn } from './SendColumn.tsx'
import { WayColumn } from './WayColumn.tsx'
import { WhenColumn } from './WhenColumn.tsx'

type Props = Readonly<{ source: SourceRef; form: Form; openItem: (path: FieldPath) => void }>

export function RuleForm({ source, form, openItem }: Props) {
  const { input } = form.root
  const fields = input.type === 'object' ? (input.fields ?? []) : []
  const isHttp = source.path.at(-2) === 'http'
  return (
    <FormFrame source={source} form={form} openItem={openItem}>
      {/* An edit can send the live request to another rule: the form stays with the one that the user went into. */}
      <fieldset className={styles.columns} data-two={!isHttp || undefined} onFocus={() => pinRule(source)}>
        <section className={styles.column}>
          <WhenColumn rule={form.root} fields={fields} isHttp={isHttp} source={source} />
          <OrderBox source={source} fresh={freshRule(form, source)} owner={`${form.kind} ${form.name}`} />
        </section>
        <section className={styles.column}>
          <SendColumn fields={fields} />
        </section>
        {isHttp && (
          <section className={styles.column}>
            <WayColumn fields={fields} inYaml={input.type === 'object' ? input.inYaml : 0} path={source.path} />
          </section>
        )}
      </fieldset>
    </FormFrame>
  )
}

/** A rule that takes little until somebody says more, to the same service; of bytes there is none that would. */
function freshRule({ root }: Form, { path }: SourceRef): Json | undefined {
  if (path.at(-2) !== 'http') return undefined
  return newRule('http', '/new/', { host: routeOf(root)[0]?.host ?? '', subset: '' })
}

function pinRule(rule: SourceRef): void {
  const { selection } = studio.store.getState()
  const selected = selection === undefined ? undefined : ruleRefOf(selection)
  if (selected === undefined || refKey(selected) !== refKey(rule)) actions.select(rule)
}
