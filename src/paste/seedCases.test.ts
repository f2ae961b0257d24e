// What each case of the shared notes gives, from the paste to resources. `vitest -u` writes docs/pasted-text.md anew.

import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { type ReadProject, readProject } from '../engine/readProject.ts'
import { sharedPath } from '../testing/shared.ts'
import { inspectPaste } from './inspectPaste.ts'
import { fillPlaceholders, findPlaceholders } from './placeholders.ts'
import type { RepairKind } from './repair.ts'

type Outcome = Readonly<{
  /** Status of each document as pasted. */
  pasted: readonly string[]
  repairs: readonly RepairKind[]
  /** Resources after repair and with the suggested values in place of placeholders. */
  result: readonly string[]
  says: string
}>

const whole = (resource: string, says: string): Outcome => ({ pasted: ['ok'], repairs: [], result: [resource], says })

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  '000-01': {
    pasted: ['refused', 'broken'],
    repairs: [],
    result: ['Gateway default/gateway', 'VirtualService default/virtual-service'],
    says: 'Five placeholders, in brackets that YAML reads as lists; the form asks for their values.',
  },
  '000-02': {
    pasted: ['broken'],
    repairs: [],
    result: ['DestinationRule default/target-dr'],
    says: 'Two placeholders, with text behind the brackets that YAML cannot read.',
  },
  '000-03': {
    pasted: ['refused'],
    repairs: [],
    result: ['VirtualService default/canary-route'],
    says: 'Parses, but lists stand where host names belong; named as placeholders.',
  },
  '000-04': {
    pasted: ['refused'],
    repairs: [],
    result: ['VirtualService default/mirror-traffic'],
    says: 'As the case above.',
  },
  '001-01': {
    pasted: ['broken', 'refused'],
    repairs: ['promptLine', 'cutOutput', 'fragment'],
    result: ['VirtualService default/reviews'],
    says: 'The command is dropped and gives the name; what the dots cut is joined again.',
  },
  '001-02': {
    pasted: ['refused'],
    repairs: ['fragment'],
    result: ['VirtualService default/ratings'],
    says: 'Its fields are those of a VirtualService; its name comes from its first host.',
  },
  '001-03': {
    pasted: ['refused'],
    repairs: ['fragment'],
    result: ['VirtualService default/service'],
    says: 'Routes without hosts: the host of their first destination is taken.',
  },
  '001-04': {
    pasted: ['broken'],
    repairs: ['hereDocument'],
    result: ['DestinationRule default/httpbin'],
    says: 'The here-document is kept, the command dropped.',
  },
  '001-05': {
    pasted: ['broken'],
    repairs: ['hereDocument'],
    result: ['RequestAuthentication istio-system/ingress-jwt'],
    says: 'As above; the resource is kept and marked as not evaluated.',
  },
  '001-06': {
    pasted: ['refused'],
    repairs: ['fragment'],
    result: ['DestinationRule default/destination-rule'],
    says: 'No host in the fragment: it becomes a placeholder to fill.',
  },
  '002-01': {
    pasted: ['broken'],
    repairs: ['tabs'],
    result: ['VirtualService default/reviews'],
    says: 'Two lines are indented with tabs; as four spaces each they fit.',
  },
  '002-02': whole('DestinationRule default/my-destination-rule', 'Nothing to repair.'),
  '002-03': whole('Gateway default/ext-host-gwy', 'Nothing to repair.'),
  '002-04': whole(
    'VirtualService default/virtual-svc',
    'Nothing to repair; it has no routes, which only a cluster refuses.',
  ),
  '002-05': whole('ServiceEntry default/svc-entry', 'Nothing to repair.'),
  '002-06': whole('DestinationRule default/ext-res-dr', 'Nothing to repair.'),
  '003-01': {
    pasted: ['refused'],
    repairs: [],
    result: [],
    says: 'Configuration of Envoy itself: said to be no resource.',
  },
  '003-02': {
    pasted: ['refused'],
    repairs: ['lostIndentation', 'fragment'],
    result: ['VirtualService default/reviews'],
    says: 'Indented again by the fields of a VirtualService, then given the name of its host.',
  },
  '003-03': { pasted: ['refused'], repairs: [], result: [], says: 'Mesh settings: said to be no resource.' },
  '004-01': whole('Gateway default/coolstore-gateway', 'Nothing to repair.'),
  '004-02': whole('VirtualService default/webapp-vs-from-gw', 'Nothing to repair.'),
  '004-03': whole(
    'Gateway default/coolstore-gateway',
    'Nothing to repair; with 004-01 in one project it replaces that one, and is named.',
  ),
  '004-04': {
    pasted: ['refused'],
    repairs: ['fragment'],
    result: ['Gateway default/gateway'],
    says: 'TLS settings of a plain HTTP server: a Gateway on port 80 is written around them, its host is to be filled in.',
  },
  '004-05': {
    pasted: ['refused'],
    repairs: ['fragment'],
    result: ['Gateway default/gateway'],
    says: 'TLS settings of an HTTPS server: the same on port 443.',
  },
  '004-06': whole('Gateway default/echo-tcp-gateway', 'Nothing to repair.'),
}

type Case = Readonly<{
  id: string
  text: string
  pasted: ReadProject
  repairs: readonly string[]
  filled: string
  result: ReadProject
}>

const folder = sharedPath('seeds-cases', 'what each case of the notes gives')
const names = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const read = (text: string) => readProject([{ name: 'pasted.yaml', text }])

function runCase(name: string): Case {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  const { repairs } = inspectPaste(text)
  const repaired = repairs.at(-1)?.after ?? text
  const values = Object.fromEntries(findPlaceholders(repaired).map((each) => [each.text, each.suggestion]))
  const filled = fillPlaceholders(repaired, values)
  return {
    id: name.slice(0, 6),
    text,
    pasted: read(text),
    repairs: repairs.map((repair) => repair.kind),
    filled,
    result: read(filled),
  }
}

const cases = names.map(runCase)

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' ? { ...value } : {})

function resourcesOf(project: ReadProject): readonly string[] {
  return project.resources.map((resource) => {
    const kind = resource.kind === 'Other' ? resource.spec.actualKind : resource.kind
    return `${kind} ${resource.metadata.namespace}/${resource.metadata.name}`
  })
}

function codesOf(project: ReadProject): string {
  const codes = project.findings.map((finding) => finding.detail.code)
  const counted = [...new Set(codes)].map(
    (code) =>
      `${code}${codes.filter((other) => other === code).length > 1 ? ` ×${codes.filter((other) => other === code).length}` : ''}`,
  )
  return counted.join(', ') || 'none'
}

describe.skipIf(names.length === 0)('the cases of the notes', () => {
  test('each has a defined outcome', () => {
    expect(cases.map((each) => each.id)).toEqual(Object.keys(OUTCOMES))
  })

  test.each(cases)('$id', ({ id, pasted, repairs, result }) => {
    const outcome = OUTCOMES[id]
    expect(pasted.files[0]?.documents.map((document) => document.status)).toEqual(outcome?.pasted)
    expect(repairs).toEqual(outcome?.repairs)
    expect(resourcesOf(result)).toEqual(outcome?.result)
    const left = result.findings.filter((finding) => finding.severity === 'error')
    expect(left).toEqual([])
  })

  test('what a case was meant to be is what its repair says, but for what only its author knows', () => {
    const index: unknown = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'))
    const meant = (Array.isArray(index) ? index : []).filter((each) => typeof each.intended === 'string')
    expect(meant.length).toBeGreaterThan(5)
    for (const each of meant) {
      const { id, filled } = runCase(each.file)
      const [got, wanted] = [fieldsOf(load(filled)), fieldsOf(load(each.intended))]
      if (['001-06', '004-04', '004-05'].includes(id)) {
        // Names, hosts and a second server are made up in both.
        expect(got.kind).toBe(wanted.kind)
        continue
      }
      expect({ ...got, metadata: undefined }).toEqual({ ...wanted, metadata: undefined })
    }
  })

  test('docs/pasted-text.md tells it', async () => {
    const rows = cases.map(({ id, pasted, repairs, result }) => {
      const cells = [id, pasted.files[0]?.documents.map((document) => document.status).join(', '), codesOf(pasted)]
      const offered = repairs.length === 0 ? 'none' : repairs.join(', then ')
      const held = resourcesOf(result).join(', ') || 'no resource'
      return `| ${[...cells, offered, held, OUTCOMES[id]?.says].join(' | ')} |`
    })
    await expect(`${INTRODUCTION}${rows.join('\n')}\n`).toMatchFileSnapshot('../../docs/pasted-text.md')
  })
})

const INTRODUCTION = `# Pasted text

What is pasted is read as it is first. If it does not read as resources without fault, Routewright looks for what happened to it on
the way, and offers the repaired text as a change to look at; nothing is changed before you say so. Repairs are looked for in this
order, each in the text that the one before it left:

| Repair | Looks for | Does |
| --- | --- | --- |
| markdownFence | lines of three backticks or tildes | keeps YAML, JSON, shell and unnamed blocks, as documents of one file |
| hereDocument | \`<<EOF\` behind a command | keeps the body as the shell would hand it on |
| promptLine | prompts, commands and what they answer | drops these lines; \`kubectl get KIND NAME\` tells a missing name |
| cutOutput | a line of dots inside a resource | drops it, so that what follows belongs to the resource again |
| tabs | tabs in indentation | as many spaces as make the text read best |
| indentedWhole | text moved to the right, or all but its first line | moves it back |
| lostIndentation | all lines at column 0 | puts each line where its kind has such a field |
| fragment | no \`kind\`, \`apiVersion\` or name; a part of a spec | tells the kind by the fields and writes what stands above |

Placeholders (\`[名称]\`, \`{{ name }}\`, \`<name>\`, \`\${NAME}\`, \`【名称】\`) are not repaired but asked for: each gets one value, which
is put in wherever it stands, with quotes where YAML needs them. Brackets count as a placeholder where the field wants text, or where
what they hold is not plain ASCII names; lists such as \`["*"]\` or \`[public-gw]\` and character classes of a regex do not.

The cases below are the notes' own blocks. "Then" is what the project holds after all repairs, with the suggested values filled in.

| Case | Documents | Findings | Repairs | Then | In words |
| --- | --- | --- | --- | --- | --- |
`
