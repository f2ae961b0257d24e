import { useEffect, useState } from 'react'
import type { ProjectFile } from '../../base/source.ts'
import type { ExportCheck } from '../../worker/protocol.ts'
import { actions } from '../state/store.ts'
import { type ExportFormat, outgoingFiles } from './outgoing.ts'

/** The worker's check of what a format would hand out; undefined while it runs. */
export function useExportCheck(
  files: readonly ProjectFile[],
  format: ExportFormat,
  mask: boolean,
): ExportCheck | 'failed' | undefined {
  const [checked, setChecked] = useState<Readonly<{ of: string; check: ExportCheck | 'failed' }>>()
  const of = `${format} ${mask}`
  useEffect(() => {
    const controller = new AbortController()
    void actions.checkExport(outgoingFiles(files, format), mask, controller.signal).then((check) => {
      if (!controller.signal.aborted) setChecked({ of, check: check ?? 'failed' })
    })
    return () => controller.abort()
  }, [files, format, mask, of])
  return checked?.of === of ? checked.check : undefined
}
