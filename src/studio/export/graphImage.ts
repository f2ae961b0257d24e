// The picture and the trace as files. Colours are those of the theme on screen.

import type { Graph } from '../../graph/graph.ts'
import type { AllTexts } from '../../i18n/click.ts'
import { verdictOf, verdictText } from '../../i18n/index.ts'
import type { Live } from '../drawer/useLive.ts'
import { downloadBlob } from '../ui/download.ts'
import type { Pen } from './graphSvg/draw.ts'
import { graphSvg } from './graphSvg/graphSvg.ts'
import { traceMarkdown } from './traceMarkdown.ts'

export type PictureFormat = 'graphSvg' | 'graphPng' | 'trace'

export type PictureOf = Readonly<{ t: AllTexts; name: string; graph: Graph; live: Live | undefined }>

/** Downloads the whole graph, or the trace of the live request. */
export async function downloadPicture(format: PictureFormat, of: PictureOf): Promise<void> {
  const { t, name, graph, live } = of
  if (format === 'trace') {
    if (live !== undefined)
      downloadBlob(`${name}-trace.md`, new Blob([traceMarkdown(t, live)], { type: 'text/markdown' }))
    return
  }
  const svg = new Blob([svgOf({ t, name, graph, live })], { type: 'image/svg+xml' })
  if (format === 'graphSvg') downloadBlob(`${name}-graph.svg`, svg)
  else downloadBlob(`${name}-graph.png`, await pngOf(svg, graph))
}

function svgOf({ t, name, graph, live }: PictureOf): string {
  const style = getComputedStyle(document.documentElement)
  const pen: Pen = { t, color: (token) => style.getPropertyValue(`--rw-${token}`).trim() }
  return graphSvg(pen, {
    graph,
    live: live?.answer.live,
    verdict: live === undefined ? '' : verdictLine(t, live),
    name,
  })
}

function verdictLine(t: AllTexts, { answer, host }: Live): string {
  const { request } = answer.question
  const rule = host?.rows.find(({ id }) => id === answer.live.rule)
  const { head, detail } = verdictText(t, verdictOf(answer.decision), rule?.number)
  const words = [head, detail].filter(Boolean).join(' ').replaceAll('`', '')
  return t.exporting.requestSays(`${request.method} ${request.host}${request.path}`, words)
}

/** So sharp where it fits; browsers draw no canvas that is higher or wider than so many px. */
const SHARP = 2
const LARGEST = 16_000

async function pngOf(svg: Blob, { width, height }: Graph): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    // The lists are open in the picture: its own size counts.
    const size = { width: image.naturalWidth || width, height: image.naturalHeight || height }
    const scale = Math.min(SHARP, LARGEST / size.height, LARGEST / size.width)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(size.width * scale)
    canvas.height = Math.round(size.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
