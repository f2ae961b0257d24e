import { useStudio } from '../state/store.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useText } from '../ui/useText.ts'
import { toCommand } from './toCommand.ts'

export function CopyCommand() {
  const t = useText()
  const request = useStudio((state) => state.request)
  const { tool, text } = toCommand(request)
  return <CopyButton label={t.request.copyAs(tool)} text={text} disabled={request.url.trim() === ''} />
}
