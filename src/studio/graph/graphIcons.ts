// The graph's own icons, on the 16 px grid of `ui/iconPaths.ts`.

export const graphIcons = {
  host: 'M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8M2 8h12M8 2c2 1.7 2.6 3.8 2.6 6S10 12.3 8 14c-2-1.7-2.6-3.8-2.6-6S6 3.7 8 2z',
  service: 'M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9zM8 8l5.3-3M8 8v6M8 8L2.7 5',
  cloud: 'M4.5 12.5a3 3 0 0 1-.3-6 4 4 0 0 1 7.7.6 2.7 2.7 0 0 1-.2 5.4z',
  clock: 'M2.3 8a5.7 5.7 0 1 0 11.4 0A5.7 5.7 0 1 0 2.3 8M8 4.8V8l2.2 1.5',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 1.9v3h-3',
  rewrite: 'M2.5 11.5h6M2.5 4.5h11M10.5 8.2l3 3-3 3M13.3 11.2H11',
  headers: 'M2.5 4h11M2.5 8h7M2.5 12h11M12 6.3v3.4M10.3 8h3.4',
  mirror: 'M8 1.5v2M8 5.5v2M8 9.5v2M8 13.5v1M5.5 4.5v7H1.8zM10.5 4.5v7h3.7z',
  cors: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 1 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 1 0 3.7 3.7l.7-.7',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  follow: 'M6 8a2 2 0 1 0 4 0 2 2 0 1 0-4 0M8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  gauge: 'M2.5 12a6 6 0 1 1 11 0M8 9.5l2.7-3.5',
  shield: 'M8 1.8l5 1.9v4c0 3.2-2.1 5.4-5 6.5-2.9-1.1-5-3.3-5-6.5v-4z',
  document: 'M3.5 1.8H9l3.5 3.5v8.9h-9zM9 2v3.5h3.4',
  layers: 'M8 2l6 3.2-6 3.2-6-3.2zM2.5 8L8 11l5.500-3M2.500 10.800L8 13.800l5.500-3',
  delegate: 'M2 5.500h8M2 8.500h8M9 3l4 4-4 4',
  stack: 'M8 2l6 3-6 3-6-3zM2.500 8.200L8 11l5.500-2.800M2.500 11.200L8 14l5.500-2.800',
  chevronRight: 'M6.5 4.5L10 8l-3.5 3.5',
} as const

export type GraphIconName = keyof typeof graphIcons
