// The schema walk: a parsed value against a schema node. Faults are collected, never thrown; what passes is pruned as the API
// server prunes it (unknown fields and null fields dropped) and is the same object if there was nothing to prune.

import type { FieldPath } from '../base/source.ts'
import type { DocumentFinding, FindingDetail } from './finding.ts'
import { placeholderIn } from './placeholder.ts'
import type { NumberNode, ObjectNode, SchemaNode, TextNode } from './schemaNode.ts'
import { suggestField } from './suggestField.ts'

/** How a value is written in the text, at a path from the document's root; undefined if it cannot be told. */
export type WrittenAt = (path: FieldPath) => string | undefined

/** Walks one value of a document. `path` is its place; findings are added to `findings`. */
export function checkValue(
  value: unknown,
  node: SchemaNode,
  path: FieldPath,
  findings: DocumentFinding[],
  writtenAt: WrittenAt,
): unknown {
  const steps: (string | number)[] = [...path]

  const report = (detail: FindingDetail, severity: DocumentFinding['severity'] = 'error') => {
    findings.push({ severity, detail, path: [...steps] })
  }

  function walk(inner: unknown, at: SchemaNode): unknown {
    switch (at.type) {
      case 'anything':
        return inner
      case 'string':
        return text(inner, at)
      case 'boolean':
        if (typeof inner !== 'boolean') wrongType('boolean', inner)
        return inner
      case 'integer':
      case 'number':
        number(inner, at)
        return inner
      case 'integerOrString':
        if (typeof inner !== 'string' && !Number.isInteger(inner)) wrongType('integerOrString', inner)
        return inner
      case 'list':
        return list(inner, at.items)
      case 'map':
        return map(inner, at.values)
      case 'object':
        return object(inner, at)
    }
  }

  function wrongType(expected: string, actual: unknown): void {
    if (typeof actual === 'boolean' && expected === 'string') {
      const written = writtenAt(steps)
      if (written !== undefined && !/^(?:true|false)$/i.test(written)) {
        report({ code: 'yaml11Boolean', written })
        return
      }
    }
    if (expected === 'string' && typeof actual === 'object' && actual !== null) {
      // `[name]` and `{{ name }}` are a list and a mapping to YAML.
      const written = writtenAt(steps)?.trim()
      if (written !== undefined && /^(?:\[[^[\]"',]*\]|\{\{.*\}\})$/.test(written)) {
        report({ code: 'placeholder', text: written })
        return
      }
    }
    report({ code: 'wrongType', expected, actual: typeName(actual) })
  }

  function text(inner: unknown, at: TextNode): unknown {
    if (inner === null && at.nullable) return ''
    if (typeof inner !== 'string') {
      wrongType('string', inner)
      return inner
    }
    if (at.enum !== undefined && !at.enum.includes(inner)) report({ code: 'notInEnum', value: inner, allowed: at.enum })
    if (!mayHoldAnyText(steps)) {
      const placeholder = placeholderIn(inner)
      if (placeholder !== undefined) report({ code: 'placeholder', text: placeholder }, 'warning')
    }
    return inner
  }

  function number(inner: unknown, at: NumberNode): void {
    const fits = at.type === 'integer' ? Number.isInteger(inner) : Number.isFinite(inner)
    if (typeof inner !== 'number' || !fits) {
      wrongType(at.type, inner)
    } else if ((at.minimum !== undefined && inner < at.minimum) || (at.maximum !== undefined && inner > at.maximum)) {
      report({ code: 'outOfRange', value: inner, minimum: at.minimum, maximum: at.maximum })
    }
  }

  function list(inner: unknown, items: SchemaNode): unknown {
    if (!Array.isArray(inner)) {
      wrongType('list', inner)
      return inner
    }
    let pruned: unknown[] | undefined
    for (let index = 0; index < inner.length; index += 1) {
      steps.push(index)
      const item: unknown = walk(inner[index], items)
      steps.pop()
      if (item !== inner[index]) {
        pruned ??= [...inner]
        pruned[index] = item
      }
    }
    return pruned ?? inner
  }

  function map(inner: unknown, values: SchemaNode): unknown {
    if (!isMapping(inner)) {
      wrongType('object', inner)
      return inner
    }
    let pruned: Record<string, unknown> | undefined
    for (const key in inner) {
      steps.push(key)
      const item = walk(inner[key], values)
      steps.pop()
      if (item !== inner[key]) {
        pruned ??= { ...inner }
        pruned[key] = item
      }
    }
    return pruned ?? inner
  }

  function object(inner: unknown, at: ObjectNode): unknown {
    if (!isMapping(inner)) {
      wrongType('object', inner)
      return inner
    }
    let pruned: Record<string, unknown> | undefined
    for (const key in inner) {
      const field = at.fields.get(key)
      const given = inner[key]
      const kept =
        field === undefined
          ? unknownField(key, given, at)
          : given === null && field.nullable
            ? undefined
            : within(key, given, field)
      if (kept === given) continue
      pruned ??= { ...inner }
      if (kept === undefined) delete pruned[key]
      else pruned[key] = kept
    }
    for (const name of at.required) {
      if ((inner[name] ?? undefined) === undefined) report({ code: 'requiredField', field: name })
    }
    for (const group of at.onlyOneOf) {
      const set = group.filter((name) => (inner[name] ?? undefined) !== undefined)
      if (set.length > 1) report({ code: 'onlyOneOf', fields: set })
    }
    return pruned ?? inner
  }

  function within(key: string, given: unknown, field: SchemaNode): unknown {
    steps.push(key)
    const kept = walk(given, field)
    steps.pop()
    return kept
  }

  function unknownField(key: string, given: unknown, at: ObjectNode): unknown {
    if (at.open) return given
    steps.push(key)
    report({ code: 'unknownField', field: key, suggestion: suggestField(key, at.fields.keys()) }, 'warning')
    steps.pop()
    return undefined
  }

  return walk(value, node)
}

/** The name of a parsed value's type, in the schema's words. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Regexes, bodies and annotations use brackets and braces as their own syntax.
function mayHoldAnyText(path: FieldPath): boolean {
  const last = path.at(-1)
  return (
    last === 'regex' ||
    last === 'bytes' ||
    last === 'string' ||
    path.at(-2) === 'uriRegexRewrite' ||
    path.at(-2) === 'annotations'
  )
}
