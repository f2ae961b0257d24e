// English words of every finding: what is there, what was expected, what to do.

import type { FindingCode, FindingDetail, YamlExpectation } from '../istio/finding.ts'
import { code } from './code.ts'

export type FindingTexts = { readonly [C in FindingCode]: (finding: Extract<FindingDetail, { code: C }>) => string }

const list = (values: readonly string[]): string => values.map(code).join(', ')

/** What the YAML reader expected where it stopped, and what to do. */
const syntax: Readonly<Record<YamlExpectation, string>> = {
  sameIndentation: 'Expected the indentation of the lines above: align this line with them.',
  deeperIndentation: 'Expected deeper indentation than the line above: move this line to the right.',
  mappingEntry: `Expected ${code('key: value')}: write a key and a value.`,
  colon: `Expected ${code(':')} and a space after the key: add them.`,
  comma: `Expected ${code(',')} or the closing bracket: add it.`,
  closingQuote: 'Expected the closing quote: add it at the end of the value.',
  closingBracket: 'Expected the closing bracket: add it.',
  quotedValue: 'Expected a quoted value, because of its first characters: put it in quotes.',
  escapeSequence: 'Expected a valid escape sequence: correct what stands after the backslash, or use single quotes.',
  knownAnchor: 'Expected an anchor that is defined above: define it, or put the value in quotes.',
  documentMarker: `Expected a new document after ${code('---')}: put the separator on its own line.`,
  printableCharacter: 'Expected printable characters: remove the control character.',
  taggedValue: 'Expected a value that its tag allows: correct the value or remove the tag.',
  fewerAliases: 'Expected fewer aliases: write the values out.',
  lessNesting: 'Expected less nesting: make the document flatter.',
  noMarkdown: 'Expected YAML alone: remove what belongs to Markdown, such as this line.',
  noShell: 'Expected YAML alone: remove what belongs to the shell, such as this line.',
  otherSyntax: 'Expected valid YAML: correct this line.',
}

/** Types of YAML values, as the schema names them. */
const types: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  integerOrString: 'a whole number or a string',
  list: 'a list',
  object: 'a mapping',
  null: 'empty',
}
const type = (name: string): string => types[name] ?? name

export const findingsEn: FindingTexts = {
  yamlSyntax: (f) => `This document does not parse (${code(f.message)}). ${syntax[f.expected]}`,
  tabIndentation: () => 'A tab indents this line. YAML expects spaces: replace the tab with spaces.',
  duplicateKey: (f) =>
    `Key ${code(f.key)} stands twice in one mapping. Each key is expected once: remove or rename one of them.`,
  unquotedWildcard: (f) =>
    `${code(f.text)} starts with ${code('*')}, which YAML reads as an alias. A string is expected: put it in quotes.`,
  binaryFile: () => 'This file is not text. YAML or JSON in UTF-8 is expected: open another file.',
  emptyDocument: () => 'This document is empty. A resource is expected: fill it in or remove the separator line.',
  placeholder: (f) =>
    `${code(f.text)} is a placeholder. A real value is expected: fill it in before you apply this file.`,
  notAMapping: (f) =>
    `This document is ${type(f.actual)}. A mapping with ${code('apiVersion')}, ${code('kind')} and ${code('metadata')} is expected: start with those keys, or remove the document.`,
  missingKind: () => `This document has no ${code('kind')}. Add one, for example ${code('kind: VirtualService')}.`,
  missingApiVersion: () =>
    `This document has no ${code('apiVersion')}. Add one, for example ${code('apiVersion: networking.istio.io/v1')}.`,
  missingName: () => `This resource has no ${code('metadata.name')}. A name is expected: add one.`,
  notAResource: (f) =>
    `This document is not a resource; its keys are ${list(f.keys)}. ${code('apiVersion')}, ${code('kind')} and ${code('metadata')} are expected: add them or remove the document.`,
  duplicateResource: (f) =>
    `${f.kind} ${code(`${f.namespace}/${f.name}`)} is already defined in ${f.first.file}. One definition is expected: remove or rename this one.`,
  rejected: (f) =>
    `${f.judge === 'crd' ? 'The API server' : 'Istio'} refuses this resource, which therefore takes no part in routing: ${code(f.message)}. Correct the field.`,
  kindNotEvaluated: (f) =>
    `${f.kind} is not used for routing here. It is kept as it is; check its effect on requests in the cluster.`,
  meshTextUnreadable: () =>
    'This text is no YAML mapping. istiod expects the mesh configuration here and would take its defaults: correct it.',
  meshFieldNotEvaluated: (f) =>
    `${code(f.field)} could change answers and is not used for them here. It is kept as it is; check its effect in the cluster.`,
  wrongType: (f) => `This value is ${type(f.actual)}. Expected ${type(f.expected)}: change the value.`,
  yaml11Boolean: (f) =>
    `Kubernetes reads ${code(f.written)} as a boolean. A string is expected here: put it in quotes.`,
  unknownField: (f) =>
    f.suggestion === undefined
      ? `Field ${code(f.field)} is not known here. A field of the API is expected: check its spelling and indentation, or remove it.`
      : `Field ${code(f.field)} is not known here. ${code(f.suggestion)} is expected: correct the spelling.`,
  notInEnum: (f) => `${code(f.value)} is not allowed here. Expected one of ${list(f.allowed)}: choose one.`,
  outOfRange: (f) => {
    if (f.minimum !== undefined && f.maximum !== undefined)
      return `${f.value} is out of range. Expected ${f.minimum} to ${f.maximum}: change the value.`
    if (f.minimum !== undefined) return `${f.value} is too small. Expected ${f.minimum} or more: change the value.`
    return `${f.value} is too large. Expected ${f.maximum ?? ''} or less: change the value.`
  },
  requiredField: (f) => `Field ${code(f.field)} is missing. It is expected here: add it.`,
  onlyOneOf: (f) => `${list(f.fields)} stand together. Only one of them is expected: keep one.`,
}
