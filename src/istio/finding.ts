import type { FieldPath, SourceRef, TextRange } from '../base/source.ts'

/** What reading the files found wrong; the words are made in `i18n`. */
export type Finding = Readonly<{
  severity: 'error' | 'warning' | 'info'
  detail: FindingDetail
  /** The value it is about; for a document that does not parse, its root. */
  at: SourceRef
  /** The exact place, where it is known without parsing again. */
  range?: TextRange
}>

/** A finding as the reader of one document makes it: path and range are the document's own. */
export type DocumentFinding = Omit<Finding, 'at'> & Readonly<{ path: FieldPath }>

/** What a YAML reader wanted where it stopped. */
export type YamlExpectation =
  | 'sameIndentation'
  | 'deeperIndentation'
  | 'mappingEntry'
  | 'colon'
  | 'comma'
  | 'closingQuote'
  | 'closingBracket'
  | 'quotedValue'
  | 'escapeSequence'
  | 'knownAnchor'
  | 'documentMarker'
  | 'printableCharacter'
  | 'taggedValue'
  | 'fewerAliases'
  | 'lessNesting'
  | 'noMarkdown'
  | 'noShell'
  | 'otherSyntax'

export type FindingDetail =
  // text
  | Readonly<{ code: 'yamlSyntax'; message: string; expected: YamlExpectation }>
  | Readonly<{ code: 'tabIndentation' }>
  | Readonly<{ code: 'duplicateKey'; key: string }>
  | Readonly<{ code: 'unquotedWildcard'; text: string }>
  | Readonly<{ code: 'binaryFile' }>
  | Readonly<{ code: 'emptyDocument' }>
  | Readonly<{ code: 'placeholder'; text: string }>
  // resource
  | Readonly<{ code: 'notAMapping'; actual: string }>
  | Readonly<{ code: 'missingKind' }>
  | Readonly<{ code: 'missingApiVersion' }>
  | Readonly<{ code: 'missingName' }>
  | Readonly<{ code: 'notAResource'; keys: readonly string[] }>
  | Readonly<{ code: 'duplicateResource'; kind: string; name: string; namespace: string; first: SourceRef }>
  /** A cluster would not take the resource; `message` is in the judge's own words. */
  | Readonly<{ code: 'rejected'; judge: 'crd' | 'webhook'; message: string }>
  | Readonly<{ code: 'kindNotEvaluated'; kind: string }>
  | Readonly<{ code: 'meshTextUnreadable' }>
  | Readonly<{ code: 'meshFieldNotEvaluated'; field: string }>
  // field
  | Readonly<{ code: 'wrongType'; expected: string; actual: string }>
  | Readonly<{ code: 'yaml11Boolean'; written: string }>
  | Readonly<{ code: 'unknownField'; field: string; suggestion: string | undefined }>
  | Readonly<{ code: 'notInEnum'; value: string; allowed: readonly string[] }>
  | Readonly<{ code: 'outOfRange'; value: number; minimum: number | undefined; maximum: number | undefined }>
  | Readonly<{ code: 'requiredField'; field: string }>
  | Readonly<{ code: 'onlyOneOf'; fields: readonly string[] }>

export type FindingCode = FindingDetail['code']
