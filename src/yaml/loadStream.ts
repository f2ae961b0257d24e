// A whole file's text → the values of its documents, by js-yaml alone: the independent check of what we split and join ourselves.

import { loadAll, YAMLException } from 'js-yaml'
import { fail, ok, type Result } from '../base/result.ts'
import { JS_YAML_SCHEMA } from './tags.ts'

/** The values of all documents, empty ones (null) left out; js-yaml's reason if it refuses the text. */
export function loadStream(text: string): Result<readonly unknown[], string> {
  try {
    const values: unknown[] = []
    loadAll(text, (value) => values.push(value), { schema: JS_YAML_SCHEMA, json: true })
    return ok(values.filter((value) => value !== null && value !== undefined))
  } catch (error) {
    if (error instanceof YAMLException) return fail(error.reason)
    throw error
  }
}
