// All Chinese words, for tests.

import { clickZh } from './click.zh.ts'
import type { en } from './en.ts'
import { pageZh } from './page.zh.ts'

export const zh: typeof en = { ...pageZh, ...clickZh }
