// A document that js-yaml refused is parsed once more with `yaml`, which goes on after an error and tells kinds of errors apart.

import { type Document, isScalar, type Pair, visit, type YAMLParseError } from 'yaml'
import type { TextRange } from '../base/source.ts'
import type { DocumentFinding, FindingDetail, YamlExpectation } from '../istio/finding.ts'
import { parseTree } from './tree.ts'

/** Where and why js-yaml stopped: an offset in the document and its own words. */
export type Refusal = Readonly<{ offset: number; reason: string }>

/** Finds the causes of a refusal: tabs, unquoted wildcards, and the first other error unless one of those came before it. */
export function explainRefusal(text: string, refusal: Refusal): readonly DocumentFinding[] {
  if (refusal.reason === 'excessive aliasing') return [syntaxFinding(text, 0, refusal.reason, 'fewerAliases')]
  const document = refusal.reason.includes('maxDepth') ? undefined : parseTree(text)?.document
  if (document === undefined) return [syntaxFinding(text, refusal.offset, refusal.reason, 'lessNesting')]
  const tabs = document.errors.filter((error) => error.code === 'TAB_AS_INDENT').map((error) => lineOfTab(text, error))
  // A tab moves lines to levels where they make no sense: other errors are its consequences.
  if (tabs.length > 0) return tabs
  const copied = copiedLine(text)
  if (copied !== undefined) return [copied]
  const known = unresolvedAliases(document)
  const firstKnown = Math.min(...known.map((finding) => finding.range?.start ?? 0))
  const error = document.errors.find((candidate) => candidate.code !== 'BAD_ALIAS')
  if (error === undefined) {
    return known.length > 0
      ? known
      : [syntaxFinding(text, refusal.offset, refusal.reason, expectationOfReason(refusal.reason))]
  }
  if (firstKnown <= error.pos[0]) return known
  const deeper = entryTooDeep(text, refusal, error)
  if (deeper !== undefined) return [syntaxFinding(text, deeper, refusal.reason, 'sameIndentation'), ...known]
  return [syntaxFinding(text, error.pos[0], error.message, expectationOf(error)), ...known]
}

const MOST_DUPLICATES = 50

/** Each key that stands twice or more in one mapping, at its later places (the first 50); the last value counts. */
export function duplicateKeys(text: string): readonly DocumentFinding[] {
  const document = parseTree(text)?.document
  const errors = (document?.errors ?? []).filter((error) => error.code === 'DUPLICATE_KEY').slice(0, MOST_DUPLICATES)
  const keys = errors.length === 0 ? [] : keyRanges(document)
  return errors.map((error) => {
    // The error may stand a line break before its key.
    const range = keys.find((key) => key.start >= error.pos[0]) ?? { start: error.pos[0], end: error.pos[0] }
    return finding({ code: 'duplicateKey', key: text.slice(range.start, range.end) }, range, 'warning')
  })
}

/** An entry indented deeper than the plain scalar above it goes on with that scalar, where `yaml` sees the mistake; js-yaml sees
 *  it at the entry, which is what the author has to move. Returns the entry's offset. */
function entryTooDeep(text: string, { offset, reason }: Refusal, error: YAMLParseError): number | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  if (error.code !== 'BLOCK_AS_IMPLICIT_KEY' || !reason.includes('indentation') || error.pos[0] >= lineStart)
    return undefined
  return lineStart + text.slice(lineStart).search(/[^ ]/)
}

/** The ranges of all scalar keys, in the order of the text. */
function keyRanges(document: Document.Parsed | undefined): readonly TextRange[] {
  const ranges: TextRange[] = []
  visit(document ?? null, {
    Pair: (_key, pair: Pair) => {
      if (isScalar(pair.key) && pair.key.range) ranges.push({ start: pair.key.range[0], end: pair.key.range[1] })
    },
  })
  return ranges
}

function finding(
  detail: FindingDetail,
  range: Readonly<{ start: number; end: number }>,
  severity: 'error' | 'warning' = 'error',
): DocumentFinding {
  return { severity, detail, path: [], range }
}

function syntaxFinding(text: string, offset: number, message: string, expected: YamlExpectation): DocumentFinding {
  // What is missing at the end is missing behind the last character that says something.
  const at = text.slice(offset).trim() === '' ? text.slice(0, offset).trimEnd().length : offset
  return finding({ code: 'yamlSyntax', message, expected }, { start: at, end: at })
}

/** Lines that came along when the text was copied, and are no YAML. */
const COPIED: readonly (readonly [line: RegExp, expected: YamlExpectation])[] = [
  [/^[ \t]*(?:`{3}|~{3})/m, 'noMarkdown'],
  [/^(?:[$%❯➜] +\S|(?:sudo +)?(?:kubectl|istioctl|oc|helm|cat|tee|curl) +[^:\s]|EOF$)/mu, 'noShell'],
]

function copiedLine(text: string): DocumentFinding | undefined {
  for (const [line, expected] of COPIED) {
    const found = line.exec(text)
    if (found === null) continue
    const end = text.indexOf('\n', found.index)
    const range = { start: found.index, end: end < 0 ? text.length : end }
    return finding(
      { code: 'yamlSyntax', message: text.slice(range.start, range.end).trim().slice(0, 40), expected },
      range,
    )
  }
  return undefined
}

function lineOfTab(text: string, error: YAMLParseError): DocumentFinding {
  const start = error.pos[0]
  const tabs = /^[\t ]*/.exec(text.slice(start))
  return finding({ code: 'tabIndentation' }, { start, end: start + (tabs?.[0].length ?? 0) })
}

// `hosts: [*.example.com]` is an alias to YAML; nobody sets an anchor of such a name.
function unresolvedAliases(document: Document.Parsed): readonly DocumentFinding[] {
  const anchors = new Set<string>()
  const findings: DocumentFinding[] = []
  visit(document, {
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) anchors.add(node.anchor)
    },
    Alias: (_key, node) => {
      if (anchors.has(node.source)) return
      const [start, end] = node.range ?? [0, 0]
      const text = `*${node.source}`
      findings.push(
        /^\*(?:$|[.\-/:])|\./.test(text)
          ? finding({ code: 'unquotedWildcard', text }, { start, end })
          : finding(
              { code: 'yamlSyntax', message: `no anchor &${node.source}`, expected: 'knownAnchor' },
              { start, end },
            ),
      )
    },
  })
  return findings
}

function expectationOf(error: YAMLParseError): YamlExpectation {
  if (error.message.includes('quote')) return 'closingQuote'
  if (/end with a [\]}]/.test(error.message)) return 'closingBracket'
  if (error.message.includes('Missing ,')) return 'comma'
  if (error.message.includes('directives-end')) return 'documentMarker'
  return EXPECTATION[error.code] ?? 'otherSyntax'
}

const EXPECTATION: Readonly<Record<string, YamlExpectation>> = {
  BAD_INDENT: 'sameIndentation',
  BLOCK_AS_IMPLICIT_KEY: 'mappingEntry',
  MULTILINE_IMPLICIT_KEY: 'colon',
  MISSING_CHAR: 'colon',
  BAD_SCALAR_START: 'quotedValue',
  BAD_DQ_ESCAPE: 'escapeSequence',
  UNEXPECTED_TOKEN: 'mappingEntry',
  BLOCK_IN_FLOW: 'closingBracket',
  BAD_DIRECTIVE: 'documentMarker',
  TAG_RESOLVE_FAILED: 'taggedValue',
}

function expectationOfReason(reason: string): YamlExpectation {
  if (reason.includes('non-printable') || reason.includes('null byte')) return 'printableCharacter'
  if (reason.includes('indentation')) return 'sameIndentation'
  if (reason.includes('merge')) return 'knownAnchor'
  return 'otherSyntax'
}
