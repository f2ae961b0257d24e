// `routewright compile`: what istiod would send to one proxy, as `istioctl proxy-config` prints it.

import { createAdmission } from '../admission/index.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { ProjectFile, SourceRef } from '../base/source.ts'
import { configJson, configRows } from '../configDump/configTable.ts'
import { CONFIG_COLUMNS, type ConfigKind } from '../configDump/table.ts'
import {
  assume,
  compile,
  locate,
  positionAt,
  prepare,
  type ReadProject,
  readProject,
  type Viewpoint,
  viewpointsOf,
} from '../engine/index.ts'
import type { Reason } from '../engine/reason.ts'
import type { Finding } from '../istio/finding.ts'
import { columns } from './layout.ts'
import { chooseViewpoint, type ViewpointProblem } from './viewpointChoice.ts'

export type CompiledFiles = Readonly<{
  lines: readonly string[]
  viewpoint: Viewpoint
  /** All that could have been asked for. */
  viewpoints: readonly Viewpoint[]
  /** What Envoy refuses of it. */
  refusals: readonly Reason[]
  /** Errors in the files: what they are about took no part. */
  errors: readonly Finding[]
}>

/** Compiles for the viewpoint `from`, or for the first one. */
export function compileFiles(
  files: readonly ProjectFile[],
  options: Readonly<{ kinds: readonly ConfigKind[]; from: string | undefined; assume: boolean; json: boolean }>,
): Result<CompiledFiles, ViewpointProblem> {
  const project = readProject(files, undefined, createAdmission())
  const { resources } = options.assume ? assume(project.resources) : project
  const viewpoints = viewpointsOf(project.resources)
  const [first] = viewpoints
  if (first === undefined) return fail({ code: 'noViewpoints' })
  const chosen = options.from === undefined ? ok(first) : chooseViewpoint(viewpoints, options.from)
  if (!chosen.ok) return chosen
  const viewpoint = chosen.value
  const config = compile(resources, viewpoint)
  const place = createPlacer(project, files)
  const tableOf = (kind: ConfigKind): readonly string[] =>
    columns([
      [...CONFIG_COLUMNS[kind], 'SOURCE'],
      ...configRows(config, kind, resources).map(({ cells, from }) => [
        ...cells.map(({ text }) => text),
        from === undefined ? '' : place(from),
      ]),
    ])
  const jsonOf = (kind: ConfigKind) => configJson(config, kind)
  const [only, ...others] = options.kinds
  const json = () =>
    only !== undefined && others.length === 0
      ? jsonOf(only)
      : Object.fromEntries(options.kinds.map((kind) => [kind, jsonOf(kind)]))
  return ok({
    lines: options.json
      ? [JSON.stringify(json(), undefined, 2)]
      : options.kinds.flatMap((kind, index) => [...(index === 0 ? [] : ['']), ...tableOf(kind)]),
    viewpoint,
    viewpoints,
    refusals: prepare(config)
      .refusals()
      .map(({ reason }) => reason),
    errors: project.findings.filter(({ severity }) => severity === 'error'),
  })
}

/** `file:line` of an address. Reads each document once: a table has thousands of rows. */
function createPlacer(project: ReadProject, files: readonly ProjectFile[]): (ref: SourceRef) => string {
  const trees: Parameters<typeof locate>[2] = new Map()
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const documents = new Map(
    project.files.map(({ name, documents: read }) => [
      name,
      read.map(({ range: { start, end } }) => {
        const text = texts.get(name) ?? ''
        return { text: text.slice(start, end), line: positionAt(text, start).line }
      }),
    ]),
  )
  return (ref) => {
    const document = documents.get(ref.file)?.[ref.document]
    const found = document && locate(document.text, { ...ref, document: 0 }, trees)
    return `${ref.file}:${(document?.line ?? 1) + (found?.startLine ?? 1) - 1}`
  }
}
