// English words of the Envoy config tab. Headings and values of its tables are istioctl's own, in every language.

export const configEn = {
  config: {
    loading: 'Reading the configuration',
    none: 'No proxy yet. Add a Gateway or a Service to see what istiod would send',
    tables: 'Tables',
    kind: { listeners: 'Listeners', routes: 'Routes', clusters: 'Clusters' },
    form: 'Form',
    table: 'Table',
    json: 'JSON',
    filter: 'Filter',
    filterHint: 'name, host, path, cluster',
    rows: (n: number, total: number) =>
      n === total ? (total === 1 ? '1 row' : `${total} rows`) : `${n} of ${total} rows`,
    lines: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
    noRows: 'This proxy has none',
    noMatch: 'No row has this',
    ofSelection: (n: number) => (n === 1 ? '1 row of the selection' : `${n} rows of the selection`),
    goToLive: 'Go to this request',
    live: 'this request',
    builtIn: 'Istio itself',
    builtInHint: 'No file states this: every proxy has it',
    caption: (kind: string) => `${kind} of this proxy. Arrow keys move, Enter goes to the YAML of a row`,
    copy: 'Copy',
    copied: 'Copied',
  },
}

export type ConfigTexts = typeof configEn
