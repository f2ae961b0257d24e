// Istio's analyzers that the files can answer (istio: pkg/config/analysis/analyzers/all.go).

import type { Analyzer } from './analyzer.ts'
import { annotations } from './annotations/annotations.ts'
import { authorizationPolicies } from './authz/authorizationPolicies.ts'
import { applicationUser } from './deployment/pod.ts'
import { deploymentServices } from './deployment/services.ts'
import { deprecated } from './deprecation/deprecation.ts'
import { caCertificates } from './destinationrule/caCertificates.ts'
import { subsets } from './destinationrule/subset.ts'
import { envoyFilters } from './envoyfilter/envoyFilter.ts'
import { certificates } from './gateway/certificate.ts'
import { conflictingGateways } from './gateway/conflictingGateway.ts'
import { gatewayPorts } from './gateway/gateway.ts'
import { secrets } from './gateway/secret.ts'
import { imageAuto } from './injection/imageAuto.ts'
import { injection } from './injection/injection.ts'
import { gatewaySelectors } from './k8sgateway/workloadSelector.ts'
import { schemaValidation } from './schema/validation.ts'
import { portNames } from './service/portName.ts'
import { conflictingServiceEntries } from './serviceentry/conflictingServiceEntries.ts'
import { protocolAddresses } from './serviceentry/protocolAddresses.ts'
import { sidecarSelectors } from './sidecar/selector.ts'
import { telemetryProviders } from './telemetry/providers.ts'
import { telemetrySelectors } from './telemetry/selector.ts'
import { conflictingMeshGatewayHosts } from './virtualservice/conflictingMeshGatewayHosts.ts'
import { destinationHosts } from './virtualservice/destinationHosts.ts'
import { destinationRules } from './virtualservice/destinationRules.ts'
import { gateways } from './virtualservice/gateways.ts'
import { jwtClaimRoute } from './virtualservice/jwtClaimRoute.ts'
import { unreachableRules } from './virtualservice/unreachableRules.ts'

export const ANALYZERS: readonly Analyzer[] = [
  annotations,
  authorizationPolicies,
  deploymentServices,
  applicationUser,
  caCertificates,
  subsets,
  deprecated,
  envoyFilters,
  gatewayPorts,
  certificates,
  secrets,
  conflictingGateways,
  injection,
  imageAuto,
  gatewaySelectors,
  portNames,
  sidecarSelectors,
  conflictingMeshGatewayHosts,
  destinationHosts,
  destinationRules,
  gateways,
  jwtClaimRoute,
  protocolAddresses,
  conflictingServiceEntries,
  telemetryProviders,
  telemetrySelectors,
  schemaValidation,
  unreachableRules,
]

/** Without the one that runs the webhook's own rules. */
export const OWN_ANALYZERS: readonly Analyzer[] = ANALYZERS.filter((analyzer) => analyzer !== schemaValidation)
