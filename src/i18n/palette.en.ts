// English words of the command palette.

/** Undo steps that no form named. */
const steps: Readonly<Record<string, string>> = {
  typing: 'typing',
  open: 'open files',
  close: 'close a file',
  rename: 'rename a file',
  placeholders: 'fill placeholders',
}

export const paletteEn = {
  /** The name of an undo step. */
  step: (label: string) => steps[label] ?? label,
  palette: {
    placeholder: 'Search or run a command',
    verbs: 'Do',
    places: 'Go to',
    nothing: 'Nothing has these words',
    results: (verbs: number, places: number) => `${verbs} to do, ${places} to go to`,
    setWeights: (rule: string, weights: string) => `Set weights of ${rule} to ${weights}`,
    shiftAll: (rule: string, destination: string) => `Shift all traffic of ${rule} to ${destination}`,
    rule: (number: number, name: string) => (name === '' ? `Rule ${number}` : `Rule ${number} ${name}`),
    host: (name: string) => `Host ${name}`,
    subset: (name: string) => `Subset ${name}`,
    file: (name: string) => `File ${name}`,
    /** The undo step of a weight edit. */
    weightsStep: (before: string, after: string) => `weights ${before} → ${after}`,
  },
}

export type PaletteTexts = typeof paletteEn
