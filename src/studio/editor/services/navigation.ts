// Going from a name to where it comes from and to where it is used, and giving it another one.

import { actions, studio } from '../../state/store.ts'
import { monaco } from '../monaco.ts'
import { ask } from './ask.ts'
import type { Services, TextPlace } from './services.ts'
import { loadWords } from './words.ts'

type Query = 'definition' | 'references'

async function locations(
  { rangeOf }: Services,
  type: Query,
  { file, offset }: TextPlace,
  token: monaco.CancellationToken,
): Promise<monaco.languages.Location[]> {
  const reply = await ask('places', { type, file, offset }, token)
  return (reply?.places ?? []).flatMap((place) => rangeOf(place) ?? [])
}

export function definitionProvider(services: Services): monaco.languages.DefinitionProvider {
  return {
    provideDefinition(model, position, token) {
      const place = services.placeOf(model, position)
      return place && locations(services, 'definition', place, token)
    },
  }
}

export function referenceProvider(services: Services): monaco.languages.ReferenceProvider {
  return {
    provideReferences(model, position, _, token) {
      const place = services.placeOf(model, position)
      return place && locations(services, 'references', place, token)
    },
  }
}

/** The name at a place, if it is one that can be changed, and its address. */
async function nameAt({ file, offset }: TextPlace) {
  const found = await studio.client.refAt(file, offset)
  if (!found.ok || found.value === undefined) return undefined
  const named = await actions.named(found.value)
  return named && { ref: found.value, name: named.name }
}

export function renameProvider(services: Services): monaco.languages.RenameProvider {
  return {
    async resolveRenameLocation(model, position, token) {
      const place = services.placeOf(model, position)
      const name = place && (await nameAt(place))
      const all = name && place ? await locations(services, 'references', place, token) : []
      const here = all.find(
        ({ uri, range }) => String(uri) === String(model.uri) && monaco.Range.containsPosition(range, position),
      )
      const range = here?.range ?? monaco.Range.fromPositions(position)
      const texts = await loadWords()
      if (name === undefined) return { range, text: '', rejectReason: texts.notRenamable }
      return { range, text: name.name }
    },
    // The page makes the change itself, in all files and as one step of its own history.
    async provideRenameEdits(model, position, to) {
      const place = services.placeOf(model, position)
      const name = place && (await nameAt(place))
      const texts = await loadWords()
      if (name !== undefined) await actions.rename(name.ref, to, texts.renamed(name.name, to))
      return { edits: [] }
    },
  }
}
