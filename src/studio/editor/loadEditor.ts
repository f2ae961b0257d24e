import type { Language } from '../../i18n/index.ts'

/** The editor with Monaco's own words in this language; they stay so until the page is loaded again. */
export async function loadEditor(language: Language) {
  // Monaco reads its words while its modules load, so they have to be there before.
  if (language === 'zh') await import('monaco-editor/nls/lang/zh-cn')
  return (await import('./YamlEditor.tsx')).YamlEditor
}
