// English words of undo and redo, and of the plus signs in the picture.

export const historyEn = {
  history: {
    undone: (step: string) => `Undone: ${step}`,
    redone: (step: string) => `Made again: ${step}`,
    undo: (step: string) => `Undo: ${step}`,
    redo: (step: string) => `Redo: ${step}`,
    redoShort: 'Redo',
    code: {
      typing: 'typing',
      open: 'opening files',
      close: 'closing a file',
      rename: 'renaming a file',
      placeholders: 'filling placeholders',
    },
  },
  /** On the plus signs of the picture. */
  plus: {
    card: 'Add',
    server: 'Add a server',
    rule: (n: number) => `Add to rule ${n}`,
  },
}

export type HistoryTexts = typeof historyEn
