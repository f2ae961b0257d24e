// The menu of a card or row: by right click, by the Menu key or ⇧F10, or by its plus. Loaded then.

import { DropdownMenu } from 'radix-ui'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Graph } from '../../../graph/graph.ts'
import menu from '../../ui/Menu.module.css'
import { menuHome } from '../../ui/menuHome.ts'
import type { Question } from './AskDialog.tsx'
import styles from './ElementMenu.module.css'
import type { MenuRequest } from './gesture.ts'
import { type Entry, menuOf } from './menuEntries.ts'
import { usePictureTexts } from './usePictureTexts.ts'

type Props = Readonly<{
  graph: Graph
  request: MenuRequest
  isOpen: boolean
  ask: (question: Question) => void
  onClose: () => void
}>

export function ElementMenu({ graph, request, isOpen, ask, onClose }: Props) {
  const t = usePictureTexts()
  const { element, adds, x, y } = request
  const content = useMemo(() => menuOf({ t, graph, ask }, element, adds), [t, graph, ask, element, adds])
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement
  }, [isOpen])
  if (content === undefined || content.entries.length === 0) return null
  return (
    <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className={styles.anchor} aria-hidden="true" style={{ left: x, top: y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={menuHome()}>
        <DropdownMenu.Content
          className={menu.menu}
          aria-label={t.picture.menu(content.name)}
          align="start"
          sideOffset={2}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
          }}
        >
          <Entries entries={content.entries} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function Entries({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  return entries.map((entry) => {
    if (entry.type === 'line') {
      return <DropdownMenu.Separator key={`above ${entry.above}`} className={styles.line} />
    }
    if (entry.type === 'group') {
      return (
        <DropdownMenu.Sub key={entry.label}>
          <DropdownMenu.SubTrigger className={menu.item}>
            {entry.label}
            <span className={menu.hint} aria-hidden="true">
              ›
            </span>
          </DropdownMenu.SubTrigger>
          <DropdownMenu.Portal container={menuHome()}>
            <DropdownMenu.SubContent className={menu.menu} collisionPadding={8}>
              <Entries entries={entry.entries} />
            </DropdownMenu.SubContent>
          </DropdownMenu.Portal>
        </DropdownMenu.Sub>
      )
    }
    return (
      <DropdownMenu.Item key={entry.label} className={menu.item} onSelect={entry.run}>
        {entry.label}
        {entry.keys !== undefined && (
          <span className={menu.hint} aria-hidden="true">
            {entry.keys}
          </span>
        )}
      </DropdownMenu.Item>
    )
  })
}
