import { FoldCard } from '../folds/lazyFolds.tsx'
import { ApartCard } from './ApartCard.tsx'
import { DestinationCard } from './DestinationCard.tsx'
import { MeshCard, NotEvaluatedCard } from './EntryCards.tsx'
import { fading } from './FadingCard.tsx'
import { GatewayCard } from './GatewayCard.tsx'
import { PillCard } from './PillCard.tsx'
import { UnroutedCard } from './UnroutedCard.tsx'
import { VirtualHostCard } from './VirtualHostCard.tsx'

/** The component of each type of card; one object for ever, because React Flow mounts all cards anew for another. */
export const nodeTypes = {
  fold: fading<'fold'>(FoldCard),
  gateway: fading<'gateway'>(GatewayCard),
  mesh: fading<'mesh'>(MeshCard),
  virtualHost: fading<'virtualHost'>(VirtualHostCard),
  unrouted: fading<'unrouted'>(UnroutedCard),
  destination: fading<'destination'>(DestinationCard),
  pill: fading<'pill'>(PillCard),
  notEvaluated: fading<'notEvaluated'>(NotEvaluatedCard),
  apart: fading<'apart'>(ApartCard),
}
