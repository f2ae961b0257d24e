import { useEffect, useState } from 'react'
import { refKey, type SourceRef } from '../../../base/source.ts'
import { actions, useStudio } from '../../state/store.ts'

/** How many items the list has that an item's address lies in; 0 until it is read. The graph may have folded some away. */
export function useListLength(item: SourceRef): number {
  const version = useStudio((state) => state.version)
  const key = refKey({ ...item, path: item.path.slice(0, -1) })
  const [length, setLength] = useState(0)
  useEffect(() => {
    let current = version > 0
    const [file, document, ...path]: readonly (string | number)[] = JSON.parse(key)
    void actions.readValue({ file: String(file), document: Number(document), path }).then((list) => {
      if (current && Array.isArray(list)) setLength(list.length)
    })
    return () => {
      current = false
    }
  }, [key, version])
  return length
}
