// English words of the YAML pane and of the export dialog.

export const editorEn = {
  editor: {
    label: 'YAML editor',
    loading: 'Loading the editor',
    tabs: 'Files',
    addFile: 'Add a file',
    closeFile: (name: string) => `Close ${name}`,
    renameFile: (name: string) => `New name of ${name}`,
    newFileName: (n: number) => `file-${n}.yaml`,
    breadcrumb: 'Place in the YAML',
    matched: 'matched',
    nearMiss: 'near miss',
    notTried: 'not tried',
    tabHint: 'Tab indents. Press Ctrl+M to let Tab leave the editor.',
  },
}

export type EditorTexts = typeof editorEn
