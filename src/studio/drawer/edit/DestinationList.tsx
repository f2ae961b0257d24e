import type { ReactNode } from 'react'
import { actions } from '../../state/store.ts'
import { useText } from '../../ui/useText.ts'
import styles from './DestinationList.module.css'
import { destinationOperations } from './operations.ts'
import type { DestinationForm } from './ruleForm.ts'
import { TextInput } from './TextInput.tsx'
import type { EditedRule } from './useRule.ts'

/** Host, subset and port of each destination; `weight` draws what stands at the end of a line. */
export function DestinationList(
  props: Readonly<{ rule: EditedRule; weight?: (destination: DestinationForm) => ReactNode }>,
) {
  const t = useText()
  const { rule, weight } = props
  return (
    <div className={styles.list} data-weights={weight !== undefined || undefined}>
      <span className={styles.title} />
      <span className={styles.title}>{t.edit.host}</span>
      <span className={styles.title}>{t.edit.subset}</span>
      <span className={styles.title}>{t.edit.port}</span>
      {weight !== undefined && <span className={styles.title}>{t.edit.weight}</span>}
      {rule.form.destinations.map((destination) => (
        <div key={destination.index} className={styles.line}>
          <span className={styles.swatch} data-strength={Math.min(destination.index, 2)} />
          <DestinationField rule={rule} destination={destination} field="host" />
          <DestinationField rule={rule} destination={destination} field="subset" />
          <DestinationField rule={rule} destination={destination} field="port" />
          {weight?.(destination)}
        </div>
      ))}
    </div>
  )
}

type FieldProps = Readonly<{
  rule: EditedRule
  destination: DestinationForm
  field: 'host' | 'subset' | 'port'
}>

function DestinationField({ rule: { ref, key }, destination, field }: FieldProps) {
  const t = useText()
  return (
    <TextInput
      aria-label={t.edit.destinationField(t.edit[field], destination.index + 1)}
      value={destination[field]}
      placeholder={t.edit[field]}
      inputMode={field === 'port' ? 'numeric' : 'text'}
      onEdit={(value) => {
        const operations = destinationOperations(ref.path, destination, field, value)
        if (operations.length === 0) return
        const { file, document } = ref
        const group = `destination ${key} ${destination.index} ${field}`
        void actions.edit({ file, document, operations }, t.edit.label.destination, group)
      }}
    />
  )
}
