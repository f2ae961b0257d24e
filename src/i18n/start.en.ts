// English words of the first run.

export const startEn = {
  start: {
    hero: 'See where every request goes',
    lead: 'Paste your Istio YAML. Type a URL. Read which rule takes it, where it lands, and why the other rules did not.',
    pasteLabel: 'Istio YAML',
    pasteHint: '# Paste Gateway, VirtualService, DestinationRule…\n# one file or many, in any order',
    fromCluster: 'or take it straight from a cluster',
    copyCommand: 'Copy the command',
    openFiles: 'Open files',
    openText: 'Open this text',
    startWithGateway: 'Start with a Gateway',
    startEmpty: 'Start empty',
    orDrop: 'or drop them anywhere',
    privacy: 'Everything runs in this tab. Your configuration is never uploaded.',
    dropHere: 'Drop to open',
    sampleTitle: 'Bookinfo',
    sampleSummary: (documents: number, kinds: readonly string[]) => `${documents} documents: ${kinds.join(', ')}`,
    openSample: 'Open this sample',
  },
}

export type StartTexts = typeof startEn
