// The tree as the flat list that is on screen, and where the arrow keys lead in it.

import type { TreeItem } from './treeItem.ts'

export type VisibleItem = Readonly<{
  item: TreeItem
  /** From 1. */
  level: number
  /** Place among its siblings, from 1. */
  position: number
  siblings: number
  isOpen: boolean
  parent: string | undefined
}>

/** The items whose parents are all open, from top to bottom. */
export function visibleItems(
  items: readonly TreeItem[],
  isOpen: (item: TreeItem, level: number) => boolean,
): readonly VisibleItem[] {
  const shown: VisibleItem[] = []
  const walk = (siblings: readonly TreeItem[], level: number, parent: string | undefined): void => {
    siblings.forEach((item, index) => {
      const open = item.childCount > 0 && isOpen(item, level)
      shown.push({ item, level, position: index + 1, siblings: item.setSize ?? siblings.length, isOpen: open, parent })
      if (open) walk(item.children(), level + 1, item.id)
    })
  }
  walk(items, 1, undefined)
  return shown
}

/** The ids from the top to the first item that speaks about a card or row; undefined if none does. */
export function pathTo(items: readonly TreeItem[], element: string): readonly string[] | undefined {
  for (const item of items) {
    if (item.element === element) return [item.id]
    const below = item.childCount === 0 ? undefined : pathTo(item.children(), element)
    if (below !== undefined) return [item.id, ...below]
  }
  return undefined
}

/** What an arrow key does in a tree: move the focus to an item, open it or close it. */
export type Move = Readonly<{ type: 'focus' | 'open' | 'close'; id: string }>

/** The move of a key, as the tree pattern of ARIA has it; undefined if the key does nothing here. */
export function moveOf(key: string, shown: readonly VisibleItem[], current: string): Move | undefined {
  const index = shown.findIndex(({ item }) => item.id === current)
  const here = shown[index]
  if (here === undefined) return undefined
  const focus = (target: VisibleItem | undefined): Move | undefined =>
    target === undefined ? undefined : { type: 'focus', id: target.item.id }
  switch (key) {
    case 'ArrowDown':
      return focus(shown[index + 1])
    case 'ArrowUp':
      return focus(shown[index - 1])
    case 'Home':
      return focus(shown[0])
    case 'End':
      return focus(shown.at(-1))
    case 'ArrowRight':
      if (here.item.childCount === 0) return undefined
      return here.isOpen ? focus(shown[index + 1]) : { type: 'open', id: current }
    case 'ArrowLeft':
      if (here.isOpen) return { type: 'close', id: current }
      return focus(shown.find(({ item }) => item.id === here.parent))
    default:
      return undefined
  }
}
