// What our analyzers say against what istioctl said of the same files: one unit a configuration.

import { type AnalysisFinding, analyze } from '../analysis/index.ts'
import { readProject } from '../engine/index.ts'
import type { AnalysisRecording } from './recording.ts'

/** The messages of one configuration as `CODE resource`; agreement is that of the multisets. */
export type AnalysisUnit = Readonly<{
  /** Recorded, and not said by us; with Istio's text. */
  lacking: readonly string[]
  /** Said by us, and not recorded. */
  surplus: readonly AnalysisFinding[]
}>

export function judgeAnalysis({ id, resources, expect }: AnalysisRecording): AnalysisUnit {
  const findings = [...analyze(readProject([{ name: `${id}.yaml`, text: resources }]).resources)]
  const lacking: string[] = []
  for (const { code, resource, text } of expect) {
    const index = findings.findIndex((finding) => finding.detail.code === code && finding.resource === resource)
    if (index < 0) lacking.push(`${code} ${resource}: ${text}`)
    else findings.splice(index, 1)
  }
  return { lacking, surplus: findings }
}
