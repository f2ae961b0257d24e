// Problems of a text, their fixes, and the text after a fix, for tests.

import { createAdmission } from '../admission/index.ts'
import { applyEdits } from '../base/edits.ts'
import type { ProjectFile } from '../base/source.ts'
import { NOTHING_READ, type ReadProject, readProject } from '../engine/readProject.ts'
import type { Resource } from '../istio/resource.ts'
import { problemSteps } from '../problems/findProblems.ts'
import { createFixer } from '../problems/fixes/createFixer.ts'
import type { Fix } from '../problems/fixes/fix.ts'
import { JUDGES, type Problem } from '../problems/problem.ts'
import { appendDocuments } from '../yaml/appendDocuments.ts'
import { editDocument } from '../yaml/edit.ts'
import type { EditOperation } from '../yaml/operation.ts'
import { splitDocuments } from '../yaml/splitDocuments.ts'

export const FILE = 'test.yaml'

export const filesOf = (text: string): readonly ProjectFile[] => [{ name: FILE, text }]

export function problemsOf(text: string): Readonly<{ project: ReadProject; problems: readonly Problem[] }> {
  const files = filesOf(text)
  const project = readProject(files)
  const steps = problemSteps(files, project, new Set(JUDGES))
  for (;;) {
    const step = steps.next()
    if (step.done) return { project, problems: step.value }
  }
}

export const codeOf = ({ said }: Problem): string => (said.type === 'admission' ? said.code : said.detail.code)

/** The fixes for the first problem of this code. */
export function fixesFor(text: string, code: string): readonly Fix[] {
  const { project, problems } = problemsOf(text)
  const problem = problems.find((one) => codeOf(one) === code)
  if (problem === undefined) throw new Error(`no ${code} among ${problems.map(codeOf).join()}`)
  return createFixer(filesOf(text), project)(problem)
}

/** The text after the fix. */
export function fixedText(text: string, { commands }: Fix): string {
  const operations = new Map<number, EditOperation[]>()
  const added = commands.flatMap((command) => ('value' in command ? [command.value] : []))
  for (const command of commands) {
    if (!('operations' in command)) continue
    operations.set(command.document, [...(operations.get(command.document) ?? []), ...command.operations])
  }
  const slices = splitDocuments(text)
  const edits = [...operations].flatMap(([document, list]) => {
    const slice = slices[document]
    const edited = editDocument(slice?.text ?? '', list)
    if (!edited.ok || slice === undefined) throw new Error(`refused: ${edited.ok ? 'no document' : edited.error.code}`)
    return edited.value.map(({ range, text: to }) => ({
      range: { start: range.start + slice.start, end: range.end + slice.start },
      text: to,
    }))
  })
  const changed = commands.flatMap((command) => {
    if (!('edits' in command)) return []
    const { start, text: written } = slices[command.document] ?? { start: 0, text: '' }
    if (written !== command.written) throw new Error('another text')
    return command.edits.map(({ range, text: to }) => ({
      range: { start: range.start + start, end: range.end + start },
      text: to,
    }))
  })
  return applyEdits(text, [...edits, ...changed, ...(added.length > 0 ? [appendDocuments(text, added)] : [])])
}

/** What a cluster admits of the text. */
export const admittedOf = (text: string): readonly Resource[] =>
  readProject(filesOf(text), NOTHING_READ, createAdmission()).resources

const resource = (kind: string, name: string, spec: string, apiVersion = 'networking.istio.io/v1'): string => `---
apiVersion: ${apiVersion} # ${name}
kind: ${kind}
metadata: {name: ${name}, namespace: shop}
spec:
${spec
  .trim()
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}
`

export const gatewayWith = (spec: string): string => resource('Gateway', 'gw', spec)
export const rule = (spec: string): string => resource('DestinationRule', 'web', spec)
export const entry = (spec: string): string => resource('ServiceEntry', 'other', spec)
export const sidecar = (spec: string): string => resource('Sidecar', 'all', spec)

const GATEWAY = gatewayWith(`
selector: {istio: ingressgateway}
servers:
  - port: {number: 80, name: http, protocol: HTTP}
    hosts: ["*.shop.test"]`)

export const pod = (name: string, labels: string): string =>
  resource('Pod', name, 'containers: [{name: istio-proxy, image: web}]', 'v1').replace(
    'namespace:',
    `labels: ${labels}, namespace:`,
  )

const SERVICES = ['web', 'api']
  .map((name) => resource('Service', name, `ports: [{name: http, port: 80}]\nselector: {app: ${name}}`, 'v1'))
  .concat(['v1', 'v2'].map((version) => pod(`web-${version}`, `{app: web, version: ${version}}`)))
  .join('')

/** A virtual service of `a.shop.test` behind a gateway, with this in its spec, and the Services `web` and `api`. */
export const behind = (spec: string): string =>
  GATEWAY + resource('VirtualService', 'vs', `hosts: [a.shop.test]\ngateways: [gw]\n${spec.trim()}`) + SERVICES

/** Beside a virtual service that sends everything to `web`, and the Services `web` and `api`. */
export const beside = (more: string): string => behind('http: [{route: [{destination: {host: web}}]}]') + more
