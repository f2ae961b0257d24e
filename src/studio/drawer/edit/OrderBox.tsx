import type { SourceRef } from '../../../base/source.ts'
import type { RuleRow } from '../../../graph/graph.ts'
import type { FormTexts } from '../../../i18n/form.ts'
import { useFormTexts } from '../../form/useFormTexts.ts'
import { ruleName } from '../../request/liveRule.ts'
import { actions, useStudio } from '../../state/store.ts'
import { Button } from '../../ui/Button.tsx'
import { covers } from './covers.ts'
import styles from './OrderBox.module.css'
import { siblingsOf } from './siblings.ts'

/** The place of the rule among those of its list, what a move would do, and the move. */
export function OrderBox({ source }: Readonly<{ source: SourceRef }>) {
  const t = useFormTexts()
  const graph = useStudio((state) => state.snapshot?.graph)
  const rows = graph === undefined ? [] : siblingsOf(graph, source)
  const index = rows.findIndex((row) => row.source.path.at(-1) === source.path.at(-1))
  const own = rows[index]
  if (own === undefined || rows.length < 2) return null

  function move(to: number): void {
    const { file, document, path } = source
    const list = path.slice(0, -1)
    const operations = [{ type: 'move', path: list, from: index, to } as const]
    void actions.edit({ file, document, operations }, t.order.label(index + 1, to + 1))
    actions.select({ file, document, path: [...list, to] })
  }

  return (
    <div className={styles.order}>
      <h3>{t.order.title}</h3>
      <div className={styles.line}>
        <span className={styles.place}>{t.order.place(index + 1, rows.length)}</span>
        <Button small disabled={index === 0} onClick={() => move(index - 1)}>
          {t.order.up}
        </Button>
        <Button small disabled={index === rows.length - 1} onClick={() => move(index + 1)}>
          {t.order.down}
        </Button>
      </div>
      <p className={styles.note}>{orderWords(t, rows, own)}</p>
    </div>
  )
}

/** What the place means, and what a step up or down would hide. */
function orderWords(t: FormTexts, rows: readonly RuleRow[], own: RuleRow): string {
  const index = rows.indexOf(own)
  const before = rows.slice(0, index)
  const hider = before.find((row) => covers(row, own))
  const [previous, next] = [rows[index - 1], rows[index + 1]]
  const names = before.map((row) => ruleName(row) || String(row.number))
  const sentences = [
    names.length === 0
      ? t.order.first
      : names.length <= 3
        ? t.order.after(names)
        : t.order.afterMany(names.length, names.at(-1) ?? ''),
    hider !== undefined && t.order.coveredBy(ruleName(hider)),
    next !== undefined && hider === undefined && covers(next, own) && t.order.downWouldHide(ruleName(next)),
    previous !== undefined && covers(own, previous) && t.order.upWouldHide(ruleName(previous)),
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}
