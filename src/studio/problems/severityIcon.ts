import type { Severity } from '../../worker/problems/protocol.ts'
import type { IconName } from '../ui/iconPaths.ts'

export const severityIcon: Readonly<Record<Severity, IconName>> = { error: 'stop', warning: 'warning', info: 'info' }
