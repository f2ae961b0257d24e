// A small dialog that asks what a new resource cannot do without.

import { useId, useState } from 'react'
import fieldStyles from '../form/Field.module.css'
import { studio, useStudio } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, DialogActions } from '../ui/Dialog.tsx'
import { createResource } from './createResource.ts'
import styles from './NewResource.module.css'
import {
  ASKED,
  CREATED_KINDS,
  type CreatedKind,
  type Draft,
  type DraftField,
  emptyDraft,
  nameFrom,
  newDocument,
  PROTOCOLS,
  problemsOf,
} from './newDocument.ts'
import { useCreateTexts } from './useCreateTexts.ts'

export function NewResourceDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useCreateTexts()
  const known = useKnown()
  const files = useStudio((state) => state.files)
  const [kind, setKind] = useState<CreatedKind>(known.next)
  const [draft, setDraft] = useState<Draft>(() =>
    emptyDraft(known.next, known.gateways[0] ?? '', known.services[0] ?? ''),
  )
  const [isNamed, setNamed] = useState(false)
  const [isTried, setTried] = useState(false)
  const active = useStudio((state) => state.activeFile)
  const [file, setFile] = useState(active ?? '')
  const problems = problemsOf(kind, draft, known.isTaken)
  const asked = ASKED[kind].filter((field) => field !== 'credential' || draft.protocol === 'HTTPS')

  function choose(next: CreatedKind): void {
    setKind(next)
    setDraft({ ...emptyDraft(next, known.gateways[0] ?? '', known.services[0] ?? ''), namespace: draft.namespace })
    setNamed(false)
    setTried(false)
  }

  function change(field: DraftField, value: string): void {
    const next = { ...draft, [field]: value }
    const port = field === 'protocol' && kind === 'Gateway' ? { port: value === 'HTTPS' ? '443' : '80' } : {}
    const name = field === 'name' || isNamed ? {} : { name: nameFrom(kind, next) }
    if (field === 'name') setNamed(true)
    setDraft({ ...next, ...name, ...port })
  }

  function create(): void {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    const { name, namespace } = draft
    onClose()
    const target = file === '' ? freeFile(kind, name) : file
    void createResource(target, newDocument(kind, draft), t.label(kind, name), { kind, name, namespace })
  }

  const problemText = (field: DraftField): string | undefined => {
    const problem = isTried || draft[field] !== '' ? problems[field] : undefined
    if (problem === undefined) return undefined
    return problem === 'needed' ? t.needed(t[field]) : problem === 'taken' ? t.taken(kind, draft.name) : t[problem]
  }

  return (
    <Dialog title={t.title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <fieldset className={styles.kinds} aria-label={t.kind}>
          {CREATED_KINDS.map((each) => (
            <label key={each} className={styles.kind} data-chosen={each === kind || undefined}>
              <input
                type="radio"
                name="kind"
                checked={each === kind}
                data-first-focus={each === kind || undefined}
                onChange={() => choose(each)}
              />
              <span lang="en" translate="no">
                {each}
              </span>
            </label>
          ))}
        </fieldset>
        <p className={styles.hint}>{t.hint[kind]}</p>
        <div className={styles.fields}>
          {asked.map((field) => (
            <DraftInput
              key={field}
              label={field === 'host' && kind !== 'DestinationRule' ? t.hosts : t[field]}
              value={draft[field]}
              choices={choicesOf(field)}
              suggestions={suggestionsOf(field)}
              problem={problemText(field)}
              onChange={(value) => change(field, value)}
            />
          ))}
          {(['name', 'namespace'] as const).map((field) => (
            <DraftInput
              key={field}
              label={t[field]}
              value={draft[field]}
              suggestions={field === 'namespace' ? known.namespaces : []}
              problem={problemText(field)}
              onChange={(value) => change(field, value)}
            />
          ))}
          {files.length > 0 && (
            <DraftInput
              label={t.file}
              value={file}
              choices={[...files.map(({ name }) => ({ value: name, text: name })), { value: '', text: t.newFile }]}
              suggestions={[]}
              problem={undefined}
              onChange={setFile}
            />
          )}
        </div>
        <DialogActions>
          <Button kind="primary" type="submit">
            {t.create}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )

  function choicesOf(field: DraftField): readonly Choice[] | undefined {
    if (field === 'protocol') return PROTOCOLS[kind].map((value) => ({ value, text: value }))
    if (field !== 'gateway') return undefined
    return [...known.gateways.map((value) => ({ value, text: value })), { value: '', text: t.gatewayNone }]
  }

  function suggestionsOf(field: DraftField): readonly string[] {
    if (field === 'service' || (field === 'host' && kind === 'DestinationRule')) return known.services
    return []
  }
}

/** `gateway.yaml`, or with a number where there is one. */
function freeFile(kind: CreatedKind, name: string): string {
  const taken = studio.store.getState().files.map((each) => each.name)
  const plain = kind === 'Gateway' ? 'gateway' : name
  const free = ['', ...taken.map((_, index) => `-${index + 2}`)].find((end) => !taken.includes(`${plain}${end}.yaml`))
  return `${plain}${free ?? ''}.yaml`
}

/** What the project has already, and the kind that it lacks. */
function useKnown() {
  const snapshot = useStudio((state) => state.snapshot)
  const documents = (snapshot?.files ?? []).flatMap((file) => file.documents)
  const nodes = snapshot?.graph.nodes ?? []
  const has = (kind: string) => documents.some((document) => document.kind === kind)
  const namesOf = (kind: string) => documents.filter((document) => document.kind === kind)
  const order = ['Gateway', 'VirtualService', 'DestinationRule'] as const
  const services = [
    ...namesOf('Service').map(({ name }) => name),
    ...nodes.flatMap((node) => (node.type === 'destination' && node.kind !== 'serviceEntry' ? [node.name] : [])),
  ]
  return {
    gateways: namesOf('Gateway').map(({ name, namespace }) => `${namespace || 'default'}/${name}`),
    services: [...new Set(services)].filter((name) => name !== ''),
    namespaces: [...new Set(documents.map(({ namespace }) => namespace))].filter((name) => name !== ''),
    next: order.find((kind) => !has(kind)) ?? 'VirtualService',
    isTaken: (kind: string, name: string, namespace: string) =>
      documents.some((each) => each.kind === kind && each.name === name && (each.namespace || 'default') === namespace),
  }
}

type Choice = Readonly<{ value: string; text: string }>

type InputProps = Readonly<{
  label: string
  value: string
  choices?: readonly Choice[] | undefined
  suggestions: readonly string[]
  problem: string | undefined
  onChange: (value: string) => void
}>

function DraftInput({ label, value, choices, suggestions, problem, onChange }: InputProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div>
        {choices === undefined ? (
          <input
            id={id}
            type="text"
            className={fieldStyles.input}
            list={suggestions.length > 0 ? `${id}-known` : undefined}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : `${id}-problem`}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <select
            id={id}
            className={fieldStyles.select}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </select>
        )}
        {suggestions.length > 0 && (
          <datalist id={`${id}-known`}>
            {suggestions.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
        {problem !== undefined && (
          <span id={`${id}-problem`} className={fieldStyles.problem}>
            {problem}
          </span>
        )}
      </div>
    </div>
  )
}
