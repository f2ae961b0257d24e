import type { SourceRef } from '../../../base/source.ts'
import type { RuleRow } from '../../../graph/graph.ts'
import type { FormTexts } from '../../../i18n/form.ts'
import type { Json } from '../../../yaml/operation.ts'
import { KeysOnButton } from '../../commands/Keys.tsx'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { insertRule, stepRule } from '../../graph/edit/ruleCommands.ts'
import { ruleName } from '../../request/liveRule.ts'
import { openEditor } from '../../state/editFocus.ts'
import { actions, useStudio } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { covers } from './covers.ts'
import styles from './OrderBox.module.css'
import { siblingsOf } from './siblings.ts'
import { useListLength } from './useListLength.ts'

/** `fresh` is the rule that can be added behind this one; `owner` names the resource. */
type Props = Readonly<{ source: SourceRef; fresh: Json | undefined; owner: string }>

/** The place of the rule among those of its list, what a move would do, the move, and a new rule behind it. */
export function OrderBox({ source, fresh, owner }: Props) {
  const t = useFormTexts()
  const graph = useStudio((state) => state.snapshot?.graph)
  const count = useListLength(source)
  const index = Number(source.path.at(-1))
  const list = source.path.slice(0, -1)
  const { file, document } = source
  const note = graph === undefined ? '' : orderWords(t, siblingsOf(graph, source), index)

  /** The selection stays with the rule, and the focus goes into its form. */
  const then = (made: Promise<void>): void => void made.then(openEditor)

  return (
    <div className={styles.order}>
      <h3>{t.order.title}</h3>
      <div className={styles.line}>
        <span className={styles.place}>{t.order.place(index + 1, Math.max(count, index + 1))}</span>
        <Button small disabled={index === 0} onClick={() => then(stepRule(source, -1))}>
          {t.order.up}
          <KeysOnButton of="moveRuleUp" />
        </Button>
        <Button small disabled={index >= count - 1} onClick={() => then(stepRule(source, 1))}>
          {t.order.down}
          <KeysOnButton of="moveRuleDown" />
        </Button>
      </div>
      <p className={styles.note}>{note}</p>
      <div className={styles.more}>
        {fresh !== undefined && (
          <Button small kind="ghost" onClick={() => then(insertRule(source, 1, fresh))}>
            <Icon name="plus" size={12} />
            {t.order.add}
          </Button>
        )}
        <Button
          small
          kind="ghost"
          onClick={() => {
            actions.revealSource({ file, document, path: list.slice(0, -2) })
            openEditor()
          }}
        >
          {owner}
        </Button>
      </div>
    </div>
  )
}

/** What the place means, and what a step up or down would hide. */
function orderWords(t: FormTexts, rows: readonly RuleRow[], index: number): string {
  const at = (place: number) => rows.find(({ source }) => source.path.at(-1) === place)
  const own = at(index)
  if (own === undefined) return ''
  const before = rows.slice(0, rows.indexOf(own))
  const hider = before.find((row) => covers(row, own))
  const [previous, next] = [at(index - 1), at(index + 1)]
  const names = before.map((row) => ruleName(row) || String(row.number))
  const sentences = [
    index === 0
      ? t.order.first
      : index <= 3 && names.length === index
        ? t.order.after(names)
        : t.order.afterMany(index),
    hider !== undefined && t.order.coveredBy(ruleName(hider)),
    next !== undefined && hider === undefined && covers(next, own) && t.order.downWouldHide(ruleName(next)),
    previous !== undefined && covers(own, previous) && t.order.upWouldHide(ruleName(previous)),
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}
