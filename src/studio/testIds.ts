// Names of what a page test cannot find by role and name; used as `data-testid={testIds.x}`. Shared with `e2e`.

export const testIds = {
  // first run and paste
  pasteZone: 'paste-zone',
  pasteOffer: 'paste-offer',
  // request bar
  verdict: 'verdict',
  elsewhere: 'elsewhere',
  // graph: a card is a node; a rule row carries `data-state` (`taken`, `refused`, `nearMiss`, `notTried`)
  node: 'node',
  rule: 'rule',
  otherwise: 'otherwise',
  fold: 'fold',
  spectrum: 'spectrum',
  overview: 'overview',
  // drawer
  decision: 'decision',
  destination: 'destination',
  explained: 'explained',
  upstreamPath: 'upstream-path',
  traceStep: 'trace-step',
  candidate: 'candidate',
  recent: 'recent-requests',
  nearMiss: 'near-miss',
  refusal: 'refusal',
  // problems
  problems: 'problems',
  problem: 'problem',
  // Envoy config
  configRow: 'config-row',
  configJson: 'config-json',
  // YAML pane
  editor: 'editor',
  // frame
  banner: 'banner',
  status: 'status',
  notice: 'notice',
  crash: 'crash',
} as const
