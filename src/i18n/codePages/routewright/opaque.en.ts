import type { OpaqueDetail } from '../../../proof/details/opaque.ts'
import type { PageTexts } from '../page.ts'

export const opaquePagesEn: PageTexts<OpaqueDetail['code']> = {
  RW0121: {
    means:
      'No proxy has this `tls` or `tcp` rule. A gateway uses `tls` rules where it passes TLS through, and `tcp` rules where it passes bytes on; a server name counts once a port, and of `tcp` rules the first that fits takes the port. In the mesh, `tls` rules are for ports named `tls` or `https`, and `tcp` rules for others without HTTP.',
    fix: 'Give each server name to one match and each `tcp` rule a port of its own, or write `http` rules for servers that terminate TLS for HTTP.',
  },
  RW0190: {
    means:
      'A `tls` or `tcp` rule has its filter chain, and no connection comes to it: Envoy looks for the closest address range first and for the closest server name then, and others are closer wherever this one fits.',
    fix: 'Ask for connections that the others leave, or remove the rule.',
  },
  RW0191: {
    means:
      'A `tcp` or `tls` rule asks for destination addresses that no client of the port connects to. A sidecar listens at the address of the service, and `destinationSubnets` are compared with that address, not with those of the pods.',
    fix: 'Write a subnet that the address of the service is in, or leave `destinationSubnets` out.',
  },
  RW0192: {
    means:
      'A gateway passes connections on for server names that its servers do not admit. The hosts of server and virtual service only decide whether the rules are used there at all; filter chains then ask for what `sniHosts` says.',
    fix: 'List the names that are meant in `sniHosts`, or add the host to the server.',
  },
}
