import { useStudio } from '../state/store.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useText } from '../ui/useText.ts'
import { toCurl } from './toCurl.ts'

export function CopyCurl() {
  const t = useText()
  const request = useStudio((state) => state.request)
  return <CopyButton label={t.request.copyCurl} text={toCurl(request)} disabled={request.url.trim() === ''} />
}
