// English words of the export.

import { code } from './code.ts'

export const exportingEn = {
  exporting: {
    title: 'Export',
    format: 'What goes out',
    asLoaded: 'The files as loaded',
    bundle: 'One file with every document',
    zip: 'One zip of the files',
    graphSvg: 'The graph as SVG',
    graphPng: 'The graph as PNG',
    trace: 'The trace as Markdown',
    graphSays: (cards: number, edges: number) =>
      `Routing of the mesh from entry to destination: ${cards} cards, ${edges} edges.`,
    requestSays: (request: string, verdict: string) => `Request ${request}: ${verdict}.`,
    pictureHint: 'All of the graph, folded or not, with the way of the request, in the colours on screen.',
    traceHint: 'The request, the verdict and every step with its place in the files.',
    pictureFailed: 'The browser could not draw a picture of this size. The SVG holds the same.',
    maskSecrets: (n: number) => (n === 1 ? 'Mask the data of 1 Secret' : `Mask the data of ${n} Secrets`),
    checking: 'Checking what goes out',
    faithful: 'What goes out parses back to the same resources.',
    unfaithful: 'What goes out would not parse back to the same resources. Download the files as loaded instead.',
    placeholders: (n: number) => (n === 1 ? 'One placeholder is still inside:' : `${n} placeholders are still inside:`),
    errors: (n: number) => (n === 1 ? 'One error is still inside:' : `${n} errors are still inside:`),
    place: (file: string, line: number) => code(`${file}:${line}`),
    download: 'Download',
    downloadAnyway: 'Download anyway',
    copy: 'Copy to the clipboard',
    copied: 'Copied',
    failed: 'What goes out could not be checked, so it is not offered. Undo the last edit, or reload the page.',
  },
}

export type ExportingTexts = typeof exportingEn
