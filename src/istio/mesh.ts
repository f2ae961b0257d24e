// What a mesh configuration would say; Istio's defaults (istio: pkg/config/mesh/mesh.go DefaultMeshConfig).

/** Configuration in this namespace serves the whole mesh. */
export const ROOT_NAMESPACE = 'istio-system'

/** The DNS suffix of the cluster's Services. */
export const CLUSTER_DOMAIN = 'cluster.local'

/** The gateway name that stands for every sidecar. */
export const MESH_GATEWAY = 'mesh'
