import { actions, useStudio } from '../state/store.ts'
import { testIds } from '../testIds.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useText } from '../ui/useText.ts'
import styles from './RecentRequests.module.css'

/** A menu of the requests that were asked before; a choice fills the request bar. */
export function RecentRequests() {
  const t = useText()
  const recent = useStudio((state) => state.recent)
  if (recent.length === 0) return null
  return (
    <span data-testid={testIds.recent}>
      <Menu
        label={t.request.recentLabel(recent.length)}
        className={styles.button}
        face={
          <>
            <Icon name="clock" size={14} />
            {t.request.recent}
          </>
        }
        content={{
          type: 'choices',
          value: '',
          onChoose: (index) => {
            const request = recent[Number(index)]
            if (request !== undefined) actions.setRequest(request)
          },
          choices: recent.map(({ method, url, headers }, index) => ({
            value: String(index),
            label: <code className={styles.request}>{`${method} ${url}`}</code>,
            ...(headers.length > 0 && { hint: t.request.withHeaders(headers.length) }),
          })),
        }}
      />
    </span>
  )
}
