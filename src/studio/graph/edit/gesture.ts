// What a press in the picture can begin. The parts of the picture say by attribute what they are for:
// `data-drag` is taken hold of, `data-add` opens a menu. What follows is loaded when the pointer comes, or by the key.

/** What is dragged: a rule by its mark on the rail, a new edge from a rule's port, the end of an edge, or a weight. */
export type DragPart = 'rule' | 'edge' | 'end' | 'weight'

export type Drag = Readonly<{
  type: 'drag'
  part: DragPart
  /** When it began: no other drag has this number. */
  began: number
  /** Of the rule's row, or of the edge. */
  id: string
  x: number
  y: number
  /** How it was let go; undefined while it is held. It may be over before the code is there. */
  end: () => PointerEvent | undefined
}>

/** A menu of a card or row, at a place of the window; `adds` = only what can be added to it. */
export type MenuRequest = Readonly<{ type: 'menu'; element: string; adds: boolean; x: number; y: number }>

export type Gesture = Drag | MenuRequest

const PARTS: readonly DragPart[] = ['rule', 'edge', 'end', 'weight']

type Press = Readonly<{ target: EventTarget; button: number; clientX: number; clientY: number; timeStamp: number }>

/** The drag that a press of the main button begins; undefined elsewhere. */
export function dragAt({ target, button, clientX, clientY, timeStamp }: Press): Drag | undefined {
  const element = button === 0 && target instanceof Element ? target.closest<HTMLElement>('[data-drag]') : null
  const part = PARTS.find((each) => each === element?.dataset.drag)
  const id = element?.dataset.edge ?? element?.closest<HTMLElement>('[data-element]')?.dataset.element
  if (part === undefined || id === undefined) return undefined
  let end: PointerEvent | undefined
  for (const type of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(type, (event) => (end ??= event), { once: true, capture: true })
  return { type: 'drag', began: timeStamp, part, id, x: clientX, y: clientY, end: () => end }
}

/** The menu that a click on a plus, or a right click, asks for. */
export function menuAt({ target, clientX, clientY }: Press, isContext: boolean): MenuRequest | undefined {
  if (!(target instanceof Element)) return undefined
  const element = target.closest<HTMLElement>('[data-element]')?.dataset.element
  if (element === undefined || (!isContext && target.closest('[data-add]') === null)) return undefined
  return { type: 'menu', element, adds: !isContext, x: clientX, y: clientY }
}
