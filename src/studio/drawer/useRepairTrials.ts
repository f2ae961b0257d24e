import { useEffect, useState } from 'react'
import type { Repair } from '../../engine/decision.ts'
import { actions, useStudio } from '../state/store.ts'
import type { Trial } from '../state/studioState.ts'
import { repairCommand, type YamlRepair } from './repairCommand.ts'

type Trials = ReadonlyMap<Repair, Trial>

const isYamlRepair = (repair: Repair): repair is YamlRepair => repair.type !== 'request'

/** What each repair of the YAML would do to the recent requests other than the one asked; empty until it is known. */
export function useRepairTrials(repairs: readonly Repair[]): Trials {
  const recent = useStudio((state) => state.recent)
  const [trials, setTrials] = useState<Trials>(new Map())
  useEffect(() => {
    const giveUp = new AbortController()
    const ofYaml = repairs.filter(isYamlRepair)
    async function ask(): Promise<void> {
      const commands = await Promise.all(ofYaml.map(repairCommand))
      const edits = commands.map((command) => [command])
      const tried = await actions.tryEdits(edits, recent, giveUp.signal)
      if (tried !== undefined && !giveUp.signal.aborted)
        setTrials(new Map(ofYaml.map((repair, index) => [repair, tried[index]])))
    }
    if (ofYaml.length > 0 && recent.length > 0) void ask()
    return () => giveUp.abort()
  }, [repairs, recent])
  return trials
}
