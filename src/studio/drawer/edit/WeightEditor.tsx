import { type ReactNode, useEffect, useState } from 'react'
import fieldStyles from '../../form/Field.module.css'
import { useFormHost } from '../../form/formHost.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { useText } from '../../ui/useText.ts'
import { DestinationLine } from './DestinationLine.tsx'
import { type Destination, namesOf } from './destinations.ts'
import styles from './Send.module.css'
import { WeightBar } from './WeightBar.tsx'
import { WeightInput } from './WeightInput.tsx'
import { makeSum100, setWeight, sumOf, type Weights } from './weights.ts'

type Props = Readonly<{
  destinations: readonly Destination[]
  /** In one line with the usual splits. */
  children: ReactNode
}>

/** The split of a rule: a bar with handles, a number and a lock for each destination, usual splits. */
export function WeightEditor({ destinations, children }: Props) {
  const t = useFormTexts()
  const words = useText()
  const host = useFormHost()
  const written = destinations.map(({ weight }) => weight)
  const inDocument: Weights = written.map((weight) => weight ?? 0)
  // What the user set, until the document says the same: the bar follows the pointer, not the worker.
  const [wanted, setWanted] = useState<Weights>()
  // What stood there before the first change, shown until the focus leaves.
  const [old, setOld] = useState<Weights>()
  const [locks, setLocks] = useState<ReadonlySet<number>>(new Set())
  const documentKey = inDocument.join(' ')
  useEffect(() => {
    setWanted((now) => (now === undefined || now.join(' ') === documentKey ? undefined : now))
  }, [documentKey])
  const weights = wanted?.length === inDocument.length ? wanted : inDocument
  const sum = sumOf(weights)
  const names = namesOf(destinations)
  const fullName = (index: number) => {
    const { host: name = '', subset = '' } = destinations[index] ?? {}
    return subset === '' ? name : subset
  }

  function change(after: Weights): void {
    const operations = destinations.flatMap(({ fields, index }) => {
      const value = after[index] ?? 0
      const stands = written[index] === value && weights[index] === value
      return stands ? [] : [{ type: 'set', path: fields.weight.path, value } as const]
    })
    if (operations.length === 0) return
    const before = old ?? inDocument
    setOld(before)
    setWanted(after)
    const group = `weights ${JSON.stringify(destinations[0]?.item.path)}`
    host.write(operations, t.send.label(before.join('/'), after.join('/')), group)
  }

  function toggleLock(index: number): void {
    const next = new Set(locks)
    if (!next.delete(index)) next.add(index)
    setLocks(next)
  }

  const allTo = (index: number): Weights => weights.map((_, each) => (each === index ? 100 : 0))
  return (
    <fieldset
      className={styles.editor}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setOld(undefined)
        setWanted(undefined)
      }}
    >
      <WeightBar names={names} weights={weights} old={old} locks={locks} onChange={change} />
      {destinations.map((destination) => {
        const { index } = destination
        const name = fullName(index)
        return (
          <DestinationLine
            key={destination.item.name}
            destination={destination}
            name={name}
            commands={[{ label: t.send.all(name), onSelect: () => change(allTo(index)) }]}
            weight={
              <>
                <span className={styles.percent}>
                  <WeightInput
                    className={classes(fieldStyles.input, styles.weight)}
                    label={words.edit.destinationField(words.edit.weight, index + 1)}
                    isChanged={old !== undefined && old[index] !== weights[index]}
                    value={weights[index] ?? 0}
                    onChange={(value) => change(setWeight(weights, index, value, locks))}
                  />
                  {sum === 100 && <span aria-hidden="true">%</span>}
                </span>
                <IconButton
                  small
                  icon={locks.has(index) ? 'lock' : 'unlock'}
                  className={styles.lock}
                  data-locked={locks.has(index) || undefined}
                  aria-pressed={locks.has(index)}
                  label={locks.has(index) ? t.send.unlock(name) : t.send.lock(name)}
                  onClick={() => toggleLock(index)}
                />
              </>
            }
          />
        )
      })}
      <div className={styles.presets}>
        {children}
        {weights.length === 2 ? (
          <>
            <Button small onClick={() => change([95, 5])}>
              95 / 5
            </Button>
            <Button small onClick={() => change([50, 50])}>
              50 / 50
            </Button>
          </>
        ) : (
          <Button small onClick={() => change(makeSum100(weights.map(() => 1)))}>
            {t.send.equal}
          </Button>
        )}
        <Button small onClick={() => change(allTo(weights.length - 1))}>
          {t.send.all(fullName(weights.length - 1))}
        </Button>
      </div>
      {sum !== 100 ? (
        <p className={styles.warning}>
          {sum === 0 ? words.edit.allZero : words.edit.sumNot100(sum)}
          <Button small onClick={() => change(makeSum100(weights))}>
            {words.edit.make100}
          </Button>
        </p>
      ) : (
        <p className={styles.note}>{t.send.hint}</p>
      )}
    </fieldset>
  )
}
