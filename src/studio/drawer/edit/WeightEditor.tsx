import { useEffect, useState } from 'react'
import { shortHost } from '../../../i18n/index.ts'
import { actions } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { useText } from '../../ui/useText.ts'
import { DestinationList } from './DestinationList.tsx'
import { weightOperations } from './operations.ts'
import type { DestinationForm } from './ruleForm.ts'
import { TextInput } from './TextInput.tsx'
import type { EditedRule } from './useRule.ts'
import { WeightBar } from './WeightBar.tsx'
import styles from './WeightEditor.module.css'
import { makeSum100, setWeight, sumOf, type Weights } from './weights.ts'

/** The split of a rule: a bar with handles, and a number for each destination. */
export function WeightEditor({ rule }: Readonly<{ rule: EditedRule }>) {
  const t = useText()
  const { ref, key, form } = rule
  const written = form.destinations.map(({ weight }) => weight)
  const inDocument: Weights = written.map((weight) => weight ?? 0)
  // What the user set, until the document says the same: the bar follows the pointer, not the worker.
  const [wanted, setWanted] = useState<Weights>()
  // What stood there before the first change, shown until the focus leaves.
  const [old, setOld] = useState<Weights>()
  const documentKey = inDocument.join(' ')
  useEffect(() => {
    setWanted((now) => (now?.join(' ') === documentKey ? undefined : now))
  }, [documentKey])
  const weights = wanted ?? inDocument
  const sum = sumOf(weights)

  function change(after: Weights): void {
    const operations = weightOperations(ref.path, written, wanted, after)
    if (operations.length === 0) return
    setOld(old ?? inDocument)
    setWanted(after)
    const { file, document } = ref
    void actions.edit({ file, document, operations }, t.edit.label.weights, `weights ${key}`)
  }

  return (
    <fieldset
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setOld(undefined)
        setWanted(undefined)
      }}
    >
      <WeightBar names={namesOf(form.destinations)} weights={weights} old={old} onChange={change} />
      <DestinationList
        rule={rule}
        weight={({ index }) => (
          <TextInput
            className={styles.weight}
            inputMode="numeric"
            aria-label={t.edit.destinationField(t.edit.weight, index + 1)}
            data-changed={(old !== undefined && old[index] !== weights[index]) || undefined}
            value={String(weights[index] ?? 0)}
            onEdit={(text) => {
              if (/^\d{1,10}$/.test(text)) change(setWeight(weights, index, Number(text)))
            }}
            onKeyDown={(event) => {
              const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              change(setWeight(weights, index, (weights[index] ?? 0) + step * (event.shiftKey ? 10 : 1)))
            }}
          />
        )}
      />
      {sum !== 100 ? (
        <p className={styles.note}>
          {sum === 0 ? t.edit.allZero : t.edit.sumNot100(sum)}
          <Button small onClick={() => change(makeSum100(weights))}>
            {t.edit.make100}
          </Button>
        </p>
      ) : (
        <p className={styles.hint}>{t.edit.hint}</p>
      )}
    </fieldset>
  )
}

/** `catalog v1`, `v2`: the host is said once while it stays the same. */
function namesOf(destinations: readonly DestinationForm[]): readonly string[] {
  return destinations.map(({ host, subset }, index) => {
    const same = subset !== '' && destinations[index - 1]?.host === host
    return [same ? '' : shortHost(host), subset].filter((word) => word !== '').join(' ')
  })
}
