import { FoldCard } from '../folds/FoldCard.tsx'
import { ApartCard } from './ApartCard.tsx'
import { DestinationCard } from './DestinationCard.tsx'
import { MeshCard, NotEvaluatedCard } from './EntryCards.tsx'
import { GatewayCard } from './GatewayCard.tsx'
import { PillCard } from './PillCard.tsx'
import { UnroutedCard } from './UnroutedCard.tsx'
import { VirtualHostCard } from './VirtualHostCard.tsx'

/** The component of each type of card; one object for ever, because React Flow mounts all cards anew for another. */
export const nodeTypes = {
  fold: FoldCard,
  gateway: GatewayCard,
  mesh: MeshCard,
  virtualHost: VirtualHostCard,
  unrouted: UnroutedCard,
  destination: DestinationCard,
  pill: PillCard,
  notEvaluated: NotEvaluatedCard,
  apart: ApartCard,
}
