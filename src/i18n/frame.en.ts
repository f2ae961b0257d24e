// English words of the frame around the work: app bar, regions, status bar, notices, crash page.

import type { EditRefusal } from '../yaml/operation.ts'
import { code } from './code.ts'

export type RefusalTexts = Readonly<Record<EditRefusal['code'], () => string>>

export const frameEn = {
  app: {
    name: 'Routewright',
    skipToUrl: 'Skip to the URL',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'As the system has it' },
    /** On the button that switches to the other language, in that language. */
    otherLanguage: '中',
    switchLanguage: '切换到中文',
    project: 'Project',
    filesAndMore: (first: string, more: number) => `${first} + ${more}`,
    addFiles: 'Open more files',
    clear: 'Close this project',
    clearTitle: 'Close this project?',
    clearBody: 'Its files are removed from this browser. Export them first if you want to keep them.',
    export: 'Export',
    cancel: 'Cancel',
    close: 'Close',
    dismiss: 'Dismiss',
    undo: 'Undo',
  },
  region: {
    yaml: 'YAML',
    request: 'Request',
    graph: 'Graph',
    details: 'Details',
    panes: 'Panes',
    resizeYaml: 'Width of the YAML pane',
    resizeDrawer: 'Height of the details',
    openYaml: 'Open the YAML pane',
    closeYaml: 'Close the YAML pane',
  },
  pane: { yaml: 'YAML', graph: 'Graph', trace: 'Trace', edit: 'Edit', problems: 'Problems', config: 'Envoy config' },
  status: {
    inSync: 'YAML and graph in sync',
    reading: 'Reading the YAML',
    broken: (documents: number) =>
      documents === 1 ? 'One document does not parse' : `${documents} documents do not parse`,
    refused: (documents: number) =>
      documents === 1 ? 'A cluster would refuse one document' : `A cluster would refuse ${documents} documents`,
    resources: (resources: number, namespaces: number) =>
      `${resources} ${resources === 1 ? 'resource' : 'resources'} · ${namespaces} ${namespaces === 1 ? 'namespace' : 'namespaces'}`,
    errors: (n: number) => (n === 1 ? '1 error' : `${n} errors`),
    warnings: (n: number) => (n === 1 ? '1 warning' : `${n} warnings`),
    notUsed: (n: number) =>
      n === 1 ? '1 document is not used for routing' : `${n} documents are not used for routing`,
    privacy: 'Runs in this tab. Nothing is uploaded.',
    kept: 'Kept in this browser',
    evaluated: (milliseconds: number) =>
      milliseconds < 0.1 ? 'Evaluated in under 0.1 ms' : `Evaluated in ${milliseconds.toFixed(1)} ms`,
    semantics: (istio: string) => `Semantics Istio ${istio}`,
    notKept: 'Not kept after you close this tab',
    noConfiguration: 'No configuration yet',
    stop: 'Stop',
    stopped: 'Stopped: this text is not read',
    goOn: 'Go on',
    working: (percent: number) => (percent < 100 ? `Reading the YAML: ${percent}%` : 'Compiling'),
  },
  severity: { error: 'error', warning: 'warning', info: 'hint' },
  banner: {
    broken: (file: string, document: number, line: number) =>
      `Document ${document} of ${file} does not parse: line ${line}.`,
    refused: (file: string, document: number, line: number) =>
      `A cluster would refuse document ${document} of ${file}: line ${line}.`,
    more: (n: number) => (n === 1 ? 'One more is like it.' : `${n} more are like it.`),
    lastGood: 'Until it is right, the graph shows it as it last was.',
    goToLine: 'Go to line',
    placeholders: (n: number) => (n === 1 ? 'One placeholder to fill' : `${n} placeholders to fill`),
    fill: 'Fill',
  },
  notice: {
    engineFailed:
      'This configuration made the evaluator fail. Your YAML is safe. Undo the last edit, or report the message.',
    copyReport: 'Copy report',
    undoLastEdit: 'Undo last edit',
    workerRestarted: 'The evaluator stopped and was started again from your YAML. Nothing is lost.',
    storageFull:
      'The browser has no room left for the project, so it is not kept after you close this tab. Export it, or free some room.',
    otherTab:
      'This project is open in another tab, which keeps it. What you change here is not kept after you close this tab.',
    takenOver: 'Another tab keeps its project from now on. What you change here is not kept after you close this tab.',
    setAside: 'This tab keeps its project now. What the other tab had kept is set aside.',
    openSetAside: 'Open its files here',
    downloadStored: 'Download what was stored',
    storageRefused: 'This browser refuses to store the project. Export it before you close this tab.',
    storageNewer:
      'The stored project was written by a newer version and was left untouched. Reload to get that version.',
    storageDamaged: 'The stored project is damaged and was not opened. Open your files again.',
    binaryFile: (name: string) => `${code(name)} is not text and was not opened. Open a YAML or JSON file.`,
    refused: {
      documentBroken: () => 'The edit was not made, because this document does not parse. Correct the YAML first.',
      noSuchPath: () => 'The edit was not made, because the field is no longer there. Select the rule again.',
      nameTaken: () => 'The edit was not made, because this name is taken already.',
      invalidName: () => 'The edit was not made, because Istio does not allow this name here.',
      nothingNamed: () => 'The edit was not made, because no host and no subset is named here.',
      aliasedValue: () => 'The edit was not made, because the value comes from a YAML alias. Edit it in the YAML.',
      versionMoved: () => 'The edit was not made, because the text changed meanwhile. Repeat the edit.',
    } satisfies RefusalTexts,
  },
  crash: {
    title: (part: string) => `${part} stopped working`,
    body: 'This is our mistake. Your YAML is safe.',
    download: 'Download the YAML',
    retry: 'Try again',
  },
}

export type FrameTexts = typeof frameEn
