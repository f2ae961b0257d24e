import { describe, expect, test, vi } from 'vitest'
import { bookinfo } from '../../samples/bookinfo.ts'
import { startStudio } from '../../testing/studio.ts'

const { name: file, text } = bookinfo

async function withSample() {
  const studio = startStudio()
  studio.actions.openFiles([bookinfo])
  await studio.idle()
  return { ...studio, get: studio.store.getState }
}

const setWeight = (value: number) => ({
  file,
  document: 1,
  operations: [{ type: 'set', path: ['spec', 'http', 1, 'route', 0, 'weight'], value }] as const,
})

const textOf = (studio: Readonly<{ get: () => Readonly<{ files: readonly { text: string }[] }> }>) =>
  studio.get().files[0]?.text

describe('the way of a change', () => {
  test('what is opened is read, the request bar filled and answered', async () => {
    const { get } = await withSample()
    expect(get()).toMatchObject({ activeFile: file, version: 1, stale: false, undoLabel: undefined })
    expect(get().request.url).toBe('http://bookinfo.example.com/reviews')
    expect(get().answer?.decision.answers[0]?.route).toBe('everyone')
  })

  test('a form edit changes its characters, is answered again and can be taken back', async () => {
    const studio = await withSample()
    await studio.actions.edit(setWeight(40), 'weight of v3')
    await studio.idle()
    expect(textOf(studio)).toBe(text.replace('weight: 90', 'weight: 40'))
    expect(studio.get()).toMatchObject({ undoLabel: 'weight of v3', lastEdit: { label: 'weight of v3', lines: 1 } })
    expect(studio.get().answer?.decision.answers[0]?.probability).toBe(0.8)
    studio.actions.undo()
    expect(textOf(studio)).toBe(text)
    expect(studio.get()).toMatchObject({ undoLabel: undefined, redoLabel: 'weight of v3', lastEdit: undefined })
    studio.actions.redo()
    await studio.idle()
    expect(studio.get().answer?.decision.answers[0]?.probability).toBe(0.8)
  })

  test('edits that follow each other at once are made one after the other, a drag as one step', async () => {
    const studio = await withSample()
    const edits = [80, 70, 60].map((weight) => studio.actions.edit(setWeight(weight), 'drag', 'weight'))
    await Promise.all(edits)
    expect(textOf(studio)).toBe(text.replace('weight: 90', 'weight: 60'))
    expect(studio.get().notices).toEqual([])
    studio.actions.undo()
    expect(textOf(studio)).toBe(text)
  })

  test('of edits of one value that wait only the newest is made; other values are never skipped', async () => {
    const studio = await withSample()
    const other = {
      ...setWeight(0),
      operations: [{ ...setWeight(7).operations[0], path: ['spec', 'http', 1, 'timeout'], value: '9s' }],
    }
    await Promise.all([
      studio.actions.edit(setWeight(80), 'drag', 'rule'),
      studio.actions.edit(other, 'timeout', 'rule'),
      studio.actions.edit(setWeight(70), 'drag', 'rule'),
      studio.actions.edit(setWeight(60), 'drag', 'rule'),
    ])
    expect(textOf(studio)).toBe(text.replace('weight: 90', 'weight: 60').replace('timeout: 2s', 'timeout: 9s'))
    // The start, and one version for each edit that was made.
    expect(studio.get().version).toBe(4)
  })

  test('an edit of two files that makes a third is one step', async () => {
    const studio = await withSample()
    studio.actions.addFile('b.yaml', 'a: 1\n')
    const operations = [{ type: 'set', path: ['a'], value: 2 }] as const
    const commands = [
      setWeight(80),
      { file: 'b.yaml', document: 0, operations },
      { file: 'b.yaml', value: { c: 3 } },
      { file: 'c.yaml', value: { d: 4 } },
    ]
    expect(await studio.actions.edit(commands, 'much')).toBe(true)
    expect(studio.get().files.slice(1)).toEqual([
      { name: 'b.yaml', text: 'a: 2\n---\nc: 3\n' },
      { name: 'c.yaml', text: 'd: 4\n' },
    ])
    expect(textOf(studio)).toBe(text.replace('weight: 90', 'weight: 80'))
    studio.actions.undo()
    expect(studio.get().files).toEqual([
      { name: file, text },
      { name: 'b.yaml', text: 'a: 1\n' },
    ])
  })

  test('of several commands none is made if one is refused', async () => {
    const studio = await withSample()
    const refused = { file, document: 1, operations: [{ type: 'remove', path: ['no'] }] } as const
    expect(await studio.actions.edit([setWeight(80), refused], 'much')).toBe(false)
    expect(textOf(studio)).toBe(text)
  })

  test('a subset gets another name in all files as one step', async () => {
    const studio = startStudio()
    const cut = text.indexOf('---\n', text.indexOf('kind: VirtualService'))
    const files = [
      { name: 'routes.yaml', text: text.slice(0, cut) },
      { name: 'rest.yaml', text: text.slice(cut) },
    ]
    studio.actions.openFiles(files)
    const ref = { file: 'routes.yaml', document: 1, path: ['spec', 'http', 1, 'route', 0, 'destination', 'subset'] }
    expect(await studio.actions.named(ref)).toMatchObject({
      type: 'subset',
      name: 'v3',
      places: [{ file: 'routes.yaml' }, { file: 'rest.yaml' }],
    })
    expect(await studio.actions.rename(ref, 'canary', 'v3 → canary')).toBe(true)
    expect(studio.store.getState().files).toEqual([
      { name: 'routes.yaml', text: files[0]?.text.replace('subset: v3', 'subset: canary') },
      { name: 'rest.yaml', text: files[1]?.text.replace('name: v3', 'name: canary') },
    ])
    studio.actions.undo()
    expect(studio.store.getState().files).toEqual(files)
    expect(await studio.actions.rename(ref, 'v1', 'v3 → v1')).toBe(false)
    expect(studio.store.getState().notices).toEqual([{ type: 'editRefused', refusal: { code: 'nameTaken' } }])
  })

  test('a refused edit changes nothing and says so', async () => {
    const studio = await withSample()
    const path = ['spec', 'http', 99, 'timeout']
    await studio.actions.edit({ file, document: 1, operations: [{ type: 'set', path, value: '1s' }] }, 'timeout')
    expect(textOf(studio)).toBe(text)
    expect(studio.get().notices).toEqual([{ type: 'editRefused', refusal: { code: 'noSuchPath' } }])
  })

  test('typing goes into the text, a pause begins a new step', async () => {
    const studio = await withSample()
    studio.actions.type(file, [{ start: 0, end: 0, text: '#' }])
    studio.clock.now = 100
    studio.actions.type(file, [{ start: 1, end: 1, text: 'x' }])
    studio.clock.now = 5000
    studio.actions.type(file, [{ start: 2, end: 2, text: '\n' }])
    expect(textOf(studio)).toBe(`#x\n${text}`)
    studio.actions.undo()
    expect(textOf(studio)).toBe(`#x${text}`)
    studio.actions.undo()
    expect(textOf(studio)).toBe(text)
  })

  test('a worker that dies is started again from the text, and answers again', async () => {
    const studio = await withSample()
    studio.actions.type(file, [
      { start: text.indexOf('weight: 90') + 8, end: text.indexOf('weight: 90') + 10, text: '40' },
    ])
    studio.crash('out of memory')
    await studio.idle()
    expect(studio.get().notices).toEqual([{ type: 'workerRestarted' }])
    expect(studio.get()).toMatchObject({ stale: false, version: 2 })
    expect(studio.get().answer).toMatchObject({ version: 2 })
    expect(studio.get().answer?.decision.answers[0]?.probability).toBe(0.8)
  })
})

describe('files', () => {
  test('closing and renaming can be taken back, and the neighbour becomes active', async () => {
    const studio = await withSample()
    studio.actions.addFile('other.yaml', 'a: 1\n')
    studio.actions.addFile('other.yaml', 'b: 1\n')
    expect(studio.get().files.map(({ name }) => name)).toEqual([file, 'other.yaml', 'other-2.yaml'])
    expect(studio.get().activeFile).toBe('other-2.yaml')
    studio.actions.renameFile('other-2.yaml', 'third.yaml')
    expect(studio.get().activeFile).toBe('third.yaml')
    studio.actions.closeFile('third.yaml')
    expect(studio.get().activeFile).toBe('other.yaml')
    studio.actions.undo()
    studio.actions.undo()
    expect(studio.get().files.map(({ name }) => name)).toEqual([file, 'other.yaml', 'other-2.yaml'])
  })

  test('what opened an empty project cannot be taken back', async () => {
    const studio = await withSample()
    studio.actions.undo()
    expect(textOf(studio)).toBe(text)
  })

  test('a binary file is not opened', () => {
    const { actions, store } = startStudio()
    actions.openFiles([{ name: 'x.png', text: 'a\0b' }])
    expect(store.getState()).toMatchObject({ files: [], notices: [{ type: 'binaryFile', name: 'x.png' }] })
  })

  test('a closed project leaves nothing behind', async () => {
    const studio = await withSample()
    studio.actions.clear()
    studio.actions.undo()
    await studio.idle()
    expect(studio.get()).toMatchObject({ files: [], activeFile: undefined, undoLabel: undefined, answer: undefined })
  })
})

describe('pasted text', () => {
  test('a text that needs no repair is opened; a second one beside it', async () => {
    const { actions, store } = startStudio()
    await actions.paste(text)
    await actions.paste('kind: Service\napiVersion: v1\nmetadata: {name: a}\n')
    expect(store.getState().files.map(({ name }) => name)).toEqual(['pasted.yaml', 'pasted-2.yaml'])
    expect(store.getState().pasteOffer).toBeUndefined()
  })

  test('JSON is opened under a name that says so', async () => {
    const { actions, store } = startStudio()
    await actions.paste('{"kind": "Service", "apiVersion": "v1", "metadata": {"name": "a"}}')
    expect(store.getState().files.map(({ name }) => name)).toEqual(['pasted.json'])
  })

  test('a template is YAML, though it begins with a brace', async () => {
    const { actions, store } = startStudio()
    const template = '{{- if .Values.on }}\nkind: Service\n{{- end }}\n'
    await actions.paste(template)
    actions.resolvePaste(template)
    expect(store.getState().files.map(({ name }) => name)).toEqual(['pasted.yaml'])
  })

  test('an empty file takes what is pasted', async () => {
    const { actions, store } = startStudio()
    actions.addFile('new.yaml', '')
    await actions.paste(text)
    expect(store.getState().files).toEqual([{ name: 'new.yaml', text }])
  })

  test('nothing of an offer is open before the user chose', async () => {
    const { actions, store } = startStudio()
    const pasted = `\`\`\`yaml\n${text}\`\`\`\n`
    await actions.paste(pasted)
    expect(store.getState().files).toEqual([])
    const offer = store.getState().pasteOffer
    expect(offer).toMatchObject({ text: pasted, repairs: [{ kind: 'markdownFence', after: text }] })
    actions.resolvePaste(offer?.repairs[0]?.after ?? '')
    expect(store.getState()).toMatchObject({ files: [{ text }], pasteOffer: undefined })
  })

  test('placeholders are filled as one step', async () => {
    const studio = startStudio()
    await studio.actions.paste(text.replaceAll('namespace: bookinfo', 'namespace: [命名空间]'))
    await studio.idle()
    expect(studio.store.getState().snapshot?.placeholders).toMatchObject([{ text: '[命名空间]', count: 5 }])
    await studio.actions.fillPlaceholders({ '[命名空间]': 'bookinfo' })
    await studio.idle()
    expect(studio.store.getState()).toMatchObject({ files: [{ text }], undoLabel: 'placeholders' })
    expect(studio.store.getState().request.url).toBe('http://bookinfo.example.com/reviews')
  })
})

describe('the request bar', () => {
  test('a curl command fills every field and is answered', async () => {
    const studio = await withSample()
    studio.actions.setRequest({ url: "curl -X POST http://bookinfo.example.com/reviews/1 -H 'end-user: jason'" })
    expect(studio.get().request).toMatchObject({ method: 'POST', headers: [['end-user', 'jason']] })
    await studio.idle()
    expect(studio.get().answer?.decision.answers[0]?.route).toBe('jason')
  })

  test('the picture follows the answer once typing paused', async () => {
    const studio = await withSample()
    const answers = new Set<unknown>()
    studio.store.subscribe(({ drawn }) => answers.add(drawn))
    for (const url of ['http://bookinfo.example.com/r', 'http://bookinfo.example.com/re']) {
      studio.actions.setRequest({ url })
      await studio.idle()
      expect(studio.get().answer?.question.request.path).toBe(new URL(url).pathname)
    }
    await vi.waitFor(() => expect(studio.get().drawn).toBe(studio.get().answer))
    expect(answers).toEqual(new Set([undefined, studio.get().answer]))
  })

  test('what other sources answer follows the answer, and goes with it', async () => {
    const studio = await withSample()
    await vi.waitFor(() => expect(studio.get().elsewhere?.to).toBe(studio.get().answer))
    expect(studio.get().elsewhere?.answers.map(({ viewpoint }) => viewpoint)).toContain('mesh/bookinfo')
    studio.actions.setRequest({ url: '' })
    expect(studio.get().elsewhere).toBeUndefined()
  })

  test('what is no request has no answer', async () => {
    const studio = await withSample()
    studio.actions.setRequest({ url: 'ftp://x' })
    await studio.idle()
    expect(studio.get().answer).toBeUndefined()
  })

  test('a typed URL is kept when other files are opened, a suggested one follows them', async () => {
    const studio = await withSample()
    const other = { name: 'b.yaml', text: text.replaceAll('bookinfo.example.com', 'shop.example.com') }
    studio.actions.openFiles([other])
    await studio.idle()
    expect(studio.get().request.url).toBe('http://shop.example.com/reviews')
    studio.actions.setRequest({ url: 'http://shop.example.com/login' })
    studio.actions.openFiles([bookinfo])
    await studio.idle()
    expect(studio.get().request.url).toBe('http://shop.example.com/login')
  })

  test('the assumption can be switched off and the answer changes', async () => {
    const studio = startStudio()
    studio.actions.openFiles([{ name: file, text: text.split('---\n').slice(0, 3).join('---\n') }])
    await studio.idle()
    expect(studio.store.getState().answer?.decision.answers[0]?.outcome).toBe('upstream')
    studio.actions.setAssume(false)
    await studio.idle()
    expect(studio.store.getState().answer?.decision.answers[0]?.flags).toBe('NC')
  })
})
