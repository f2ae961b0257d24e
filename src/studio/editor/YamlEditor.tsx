// The YAML pane: files, the place in the text, the text. Loaded lazily, because Monaco is most of the page's code.

import { Breadcrumb } from './Breadcrumb.tsx'
import { FileTabs } from './FileTabs.tsx'
import { TextEditor } from './TextEditor.tsx'
import styles from './YamlEditor.module.css'

export function YamlEditor() {
  return (
    <div className={styles.pane}>
      <FileTabs />
      <Breadcrumb />
      <div className={styles.text}>
        <TextEditor />
      </div>
    </div>
  )
}
