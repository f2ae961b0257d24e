// What Monaco asks about the text, answered by the worker: nothing here reads YAML.

import type { Texts } from '../../../i18n/index.ts'
import type { Place } from '../../../worker/protocol.ts'
import { monaco } from '../monaco.ts'
import type { LineColumn, Positions } from '../positions.ts'
import type { TextModels } from '../textModels.ts'
import { completionProvider } from './completion.ts'
import { foldingProvider } from './folding.ts'
import { hoverProvider } from './hover.ts'
import { definitionProvider, referenceProvider, renameProvider } from './navigation.ts'
import { quickFixProvider } from './quickFix.ts'

export type TextPlace = Readonly<{ file: string; offset: number; positions: Positions }>

export type Services = Readonly<{
  /** A position in a model as a place in a file's text; undefined for a model that is none of ours. */
  placeOf: (model: monaco.editor.ITextModel, position: LineColumn) => TextPlace | undefined
  rangeOf: (place: Place) => monaco.languages.Location | undefined
  texts: () => Texts
}>

/** Answers for the files of these models until it is disposed; `texts` are the words on screen. */
export function registerServices(models: TextModels, texts: () => Texts): monaco.IDisposable {
  const services: Services = {
    placeOf(model, position) {
      const file = models.nameOf(model)
      const positions = file === undefined ? undefined : models.positionsOf(file)
      return file === undefined || positions === undefined
        ? undefined
        : { file, offset: positions.toOffset(position), positions }
    },
    rangeOf({ file, start, end }) {
      const [model, positions] = [models.modelOf(file), models.positionsOf(file)]
      if (model === undefined || positions === undefined) return undefined
      const range = monaco.Range.fromPositions(positions.toPosition(start), positions.toPosition(end))
      return { uri: model.uri, range }
    },
    texts,
  }
  const { languages } = monaco
  const registered = [
    languages.registerCompletionItemProvider('yaml', completionProvider(services)),
    languages.registerHoverProvider('yaml', hoverProvider(services)),
    languages.registerDefinitionProvider('yaml', definitionProvider(services)),
    languages.registerReferenceProvider('yaml', referenceProvider(services)),
    languages.registerRenameProvider('yaml', renameProvider(services)),
    languages.registerFoldingRangeProvider('yaml', foldingProvider(services)),
    languages.registerCodeActionProvider('yaml', quickFixProvider(services)),
  ]
  return {
    dispose() {
      for (const each of registered) each.dispose()
    },
  }
}
