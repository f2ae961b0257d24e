// A request that shows something, and the button that puts it into the request bar.

import type { TestRequest } from '../../engine/request.ts'
import { requestLine } from '../../i18n/requestLine.ts'
import { actions } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useProblemTexts } from './useProblemTexts.ts'
import { toDraft } from './witness.ts'

type Props = Readonly<{
  request: TestRequest
  /** The viewpoint that it is sent from, where it matters. */
  from: string | undefined
}>

export function Witness({ request, from }: Props) {
  const t = useProblemTexts()
  const line = requestLine(request).replaceAll('`', '')
  return (
    <>
      <code lang="en" translate="no">
        {line}
      </code>
      <Button
        small
        kind="accent"
        title={t.problems.askHint(line).replaceAll('`', '')}
        onClick={() => actions.setRequest({ ...toDraft(request), ...(from !== undefined && { viewpoint: from }) })}
      >
        <Icon name="play" size={12} />
        {t.problems.askIt}
      </Button>
    </>
  )
}
