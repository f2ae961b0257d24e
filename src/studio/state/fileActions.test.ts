import { describe, expect, test } from 'vitest'
import { bookinfo } from '../../samples/bookinfo.ts'
import { startStudio } from '../../testing/studio.ts'
import { largestProject } from './textLimit.ts'

const { name: file, text } = bookinfo

async function withSample() {
  const studio = startStudio()
  studio.actions.openFiles([bookinfo])
  await studio.idle()
  return { ...studio, get: studio.store.getState }
}

describe('opening', () => {
  test('what is opened beside others gets free names, one undo step, and is unchanged at first', async () => {
    const studio = await withSample()
    studio.actions.addFiles([
      { name: file, text: 'a: 1' },
      { name: 'routes/a.yaml', text: 'b: 1' },
      { name: 'routes/a.yaml', text: 'c: 1' },
    ])
    const names = studio.get().files.map(({ name }) => name)
    expect(names).toEqual([file, 'bookinfo-2.yaml', 'routes/a.yaml', 'routes/a-2.yaml'])
    expect(studio.get().activeFile).toBe('bookinfo-2.yaml')
    expect(studio.get().saved['routes/a-2.yaml']).toEqual({ text: 'c: 1' })
    studio.actions.undo()
    expect(studio.get().files.map(({ name }) => name)).toEqual([file])
  })

  test('what would make the project too large is named, and everything else stays', async () => {
    const studio = await withSample()
    const large = 'a'.repeat(largestProject)
    await studio.actions.paste(large)
    studio.actions.addFiles([
      { name: 'large.yaml', text: large },
      { name: 'small.yaml', text: 'a: 1' },
    ])
    expect(studio.get().files.map(({ name }) => name)).toEqual([file, 'small.yaml'])
    expect(studio.get().notices).toEqual([
      { type: 'tooLarge', name: 'pasted.yaml', size: large.length },
      { type: 'tooLarge', name: 'large.yaml', size: large.length },
    ])
  })

  test('a file keeps what it was saved as through a new name and back', async () => {
    const studio = await withSample()
    studio.actions.renameFile(file, 'edge.yaml')
    expect(studio.get().saved['edge.yaml']).toEqual({ text })
    studio.actions.undo()
    expect(studio.get().saved[file]).toEqual({ text })
  })

  test('the text of the disk takes the place of the one here and can be taken back', async () => {
    const studio = await withSample()
    studio.actions.takeFromDisk(file, 'a: 1')
    expect(studio.get()).toMatchObject({ files: [{ text: 'a: 1' }], saved: { [file]: { text: 'a: 1' } } })
    studio.actions.undo()
    expect(studio.get().files[0]?.text).toBe(text)
  })

  test('a text that was opened by its name brings it into an empty file', async () => {
    const studio = await withSample()
    studio.actions.addFile('file-2.yaml', '')
    await studio.actions.paste('a: 1\n', 'edge.yaml')
    expect(studio.get().files.map(({ name }) => name)).toEqual([file, 'edge.yaml'])
  })
})
