import { actions, useStudio } from '../state/store.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './Picker.module.css'

const common = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

/** The method; one that came with a pasted command is listed too. */
export function MethodPicker() {
  const t = useText()
  const method = useStudio((state) => state.request.method)
  const methods = common.includes(method) ? common : [...common, method]
  return (
    <Menu
      label={`${t.request.method}: ${method}`}
      className={styles.method}
      face={
        <>
          {method}
          <Icon name="chevronDown" size={12} />
        </>
      }
      content={{
        type: 'choices',
        value: method,
        onChoose: (value) => actions.setRequest({ method: value }),
        choices: methods.map((value) => ({ value, label: <code>{value}</code> })),
      }}
    />
  )
}
