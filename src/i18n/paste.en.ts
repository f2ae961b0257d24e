// English words of pasted text that needs repair, and of placeholders.

import type { PasteRepair } from '../worker/protocol.ts'
import { code } from './code.ts'

type RepairArguments = PasteRepair['arguments']

/** What pasted text is, and what the repair does; each a sentence. */
export type RepairTexts = Readonly<
  Record<
    PasteRepair['kind'],
    Readonly<{ what: (args: RepairArguments) => string; apply: (args: RepairArguments) => string }>
  >
>

const lines = (n: string | undefined): string => (n === '1' ? '1 line' : `${n ?? ''} lines`)

const repair: RepairTexts = {
  markdownFence: {
    what: () => 'This text is Markdown with YAML between fences.',
    apply: () => 'Keep what stands between the fences.',
  },
  hereDocument: {
    what: () => 'This text is a shell command with a here-document.',
    apply: () => 'Keep the here-document.',
  },
  promptLine: {
    what: () => 'This text has shell prompt lines around the YAML.',
    apply: () => 'Remove the prompt lines.',
  },
  cutOutput: {
    what: () => `${code('...')} stands for something left out. To YAML it ends the document.`,
    apply: (args) => `Remove ${lines(args.lines)} with ${code('...')}.`,
  },
  fragment: {
    what: () => 'This is a part of a resource, without what stands above it.',
    apply: (args) =>
      args.placeholder === undefined
        ? `Make it ${args.kind ?? 'a resource'} ${code(args.name ?? '')}.`
        : `Make it ${args.kind ?? 'a resource'} ${code(args.name ?? '')}, with ${code(args.placeholder)} to fill in.`,
  },
  tabs: {
    what: () => 'Tabs indent this text. YAML expects spaces.',
    apply: (args) => `Replace the tabs of ${lines(args.lines)} with spaces.`,
  },
  lostIndentation: {
    what: () => 'This text has lost its indentation.',
    apply: (args) => `Indent it again by the fields of ${args.kind ?? 'the resource'}.`,
  },
  indentedWhole: {
    what: () => 'The whole text is indented.',
    apply: (args) => `Move it to the left by ${args.spaces ?? ''} spaces.`,
  },
}

export const pasteEn = {
  paste: {
    title: 'This text needs a repair',
    repairs: 'Repairs',
    repair,
    preview: 'What changes',
    applyRepair: 'Open the repaired text',
    openAsIs: 'Open it as it is',
    removed: 'removed',
    added: 'added',
    unchangedLines: (n: number) => (n === 1 ? '1 unchanged line' : `${n} unchanged lines`),
  },
  placeholders: {
    title: 'Fill the placeholders',
    lead: 'Each value replaces its placeholder everywhere. Empty ones stay.',
    count: (n: number) => (n === 1 ? 'once' : `${n} times`),
    valueOf: (text: string) => `Value for ${text}`,
    use: (suggestion: string) => `Use ${code(suggestion)}`,
    fill: 'Fill',
    later: 'Later',
  },
}

export type PasteTexts = typeof pasteEn
