// Monaco, set up in one place: only the editor and the YAML tokenizer, its worker from our own files, no language service.

import * as monaco from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker?worker'
import 'monaco-editor/features/register.all'
import { conf, language } from 'monaco-editor/languages/definitions/yaml/yaml'
import { actions } from '../state/store.ts'

self.MonacoEnvironment = { getWorker: () => new EditorWorker() }

const { Indent } = monaco.languages.IndentAction
monaco.languages.register({ id: 'yaml' })
monaco.languages.setMonarchTokensProvider('yaml', language)
monaco.languages.setLanguageConfiguration('yaml', {
  ...conf,
  onEnterRules: [
    ...(conf.onEnterRules ?? []),
    // The next field of a list's item stands below the first one, not below the dash.
    { beforeText: /^\s*- +[\w.-]+:\s+\S/, action: { indentAction: Indent } },
  ],
})

// One history for text, forms and graph: Monaco's commands, from its keys and its menus alike, call ours.
monaco.editor.registerCommand('undo', () => actions.undo())
monaco.editor.registerCommand('redo', () => actions.redo())

/** A colour token as `#rrggbb`: the build may have shortened it to `#rgb`, which Monaco refuses. */
function token(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--rw-${name}`).trim()
  return /^#[0-9a-f]{3}$/i.test(value) ? value.replace(/[0-9a-f]/gi, '$&$&') : value
}

/** Makes Monaco's theme of the page's tokens as they are now; to be called again when they change. */
export function applyTheme(theme: 'light' | 'dark'): void {
  const ink = (name: string) => token(name).replace('#', '')
  monaco.editor.defineTheme('routewright', {
    base: theme === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    // With the language's suffix: the base theme has rules for some of them, and the longer name wins.
    rules: [
      { token: '', foreground: ink('y-str') },
      { token: 'type.yaml', foreground: ink('y-key') },
      { token: 'string.yaml', foreground: ink('y-str') },
      { token: 'string.escape.yaml', foreground: ink('y-num') },
      { token: 'number.yaml', foreground: ink('y-num') },
      { token: 'keyword.yaml', foreground: ink('y-num') },
      { token: 'comment.yaml', foreground: ink('y-com'), fontStyle: 'italic' },
      { token: 'operators.yaml', foreground: ink('y-pun') },
      { token: 'delimiter.bracket.yaml', foreground: ink('y-pun') },
      { token: 'delimiter.square.yaml', foreground: ink('y-pun') },
      { token: 'tag.yaml', foreground: ink('y-num') },
      { token: 'namespace.yaml', foreground: ink('y-num') },
    ],
    colors: {
      'editor.background': token('panel'),
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('ink-3'),
      'editorLineNumber.activeForeground': token('ink'),
      'editorCursor.foreground': token('accent'),
      'editor.selectionBackground': token('accent-soft'),
      'editor.inactiveSelectionBackground': token('accent-soft'),
      'editor.lineHighlightBackground': '#00000000',
      'editor.lineHighlightBorder': '#00000000',
      'editorIndentGuide.background1': token('line'),
      'editorIndentGuide.activeBackground1': token('line-2'),
      'editorOverviewRuler.border': token('line'),
      'editorOverviewRuler.findMatchForeground': token('match'),
      'editorOverviewRuler.warningForeground': token('near'),
      'editorOverviewRuler.errorForeground': token('err'),
      'editorOverviewRuler.selectionHighlightForeground': token('accent'),
      'editorWidget.background': token('panel'),
      'editorWidget.border': token('line-2'),
      'editorHoverWidget.background': token('panel'),
      'editorHoverWidget.border': token('line-2'),
      'editorHoverWidget.foreground': token('ink'),
      'editorSuggestWidget.background': token('panel'),
      'editorSuggestWidget.border': token('line-2'),
      'editorSuggestWidget.foreground': token('ink'),
      'editorSuggestWidget.highlightForeground': token('accent-ink'),
      'editorSuggestWidget.focusHighlightForeground': token('accent-ink'),
      'editorSuggestWidget.selectedBackground': token('accent-soft'),
      'editorSuggestWidget.selectedForeground': token('ink'),
      'editorSuggestWidget.selectedIconForeground': token('ink-2'),
      'list.hoverBackground': token('hover'),
      'list.focusBackground': token('accent-soft'),
      'list.focusForeground': token('ink'),
      'list.activeSelectionBackground': token('accent-soft'),
      'list.activeSelectionForeground': token('ink'),
      'list.inactiveSelectionBackground': token('accent-soft'),
      'list.inactiveSelectionForeground': token('ink'),
      'list.highlightForeground': token('accent-ink'),
      'peekView.border': token('accent'),
      'peekViewTitle.background': token('chrome'),
      'peekViewTitleLabel.foreground': token('ink'),
      'peekViewTitleDescription.foreground': token('ink-3'),
      'peekViewResult.background': token('panel'),
      'peekViewResult.fileForeground': token('ink'),
      'peekViewResult.lineForeground': token('ink'),
      'peekViewResult.selectionBackground': token('accent-soft'),
      'peekViewResult.selectionForeground': token('ink'),
      'peekViewResult.matchHighlightBackground': token('near-soft'),
      'peekViewEditor.background': token('panel'),
      'peekViewEditorGutter.background': token('panel'),
      'peekViewEditor.matchHighlightBackground': token('near-soft'),
      'textCodeBlock.background': token('inset'),
      'textLink.foreground': token('accent-ink'),
      'input.background': token('panel'),
      'input.foreground': token('ink'),
      'input.border': token('line-3'),
      descriptionForeground: token('ink-2'),
      foreground: token('ink'),
      'editorError.foreground': token('err'),
      'editorWarning.foreground': token('near'),
      'editorInfo.foreground': token('accent'),
      'scrollbarSlider.background': `${token('line-3')}40`,
      'scrollbarSlider.hoverBackground': `${token('line-3')}66`,
      'scrollbarSlider.activeBackground': `${token('line-3')}80`,
      focusBorder: token('accent'),
    },
  })
  monaco.editor.setTheme('routewright')
}

export { monaco }
