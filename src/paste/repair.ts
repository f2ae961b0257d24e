/** What is the matter with pasted text, in the order in which it is looked for and repaired. */
export type RepairKind =
  | 'markdownFence'
  | 'hereDocument'
  | 'promptLine'
  | 'cutOutput'
  | 'tabs'
  | 'indentedWhole'
  | 'lostIndentation'
  | 'fragment'

/** One repair, to be shown as a difference and made on a click; `before` is the `after` of the repair before it. */
export type Repair = Readonly<{
  kind: RepairKind
  before: string
  after: string
  /** Values that its description names. */
  arguments: Readonly<Record<string, string>>
}>

/** What a command line next to the text says of the resource that it printed. */
export type Hints = Readonly<{ name?: string; namespace?: string }>

/** A repaired text, and what was learnt on the way. */
export type Repaired = Readonly<{ after: string; arguments?: Readonly<Record<string, string>>; hints?: Hints }>
