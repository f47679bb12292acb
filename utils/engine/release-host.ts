import { destinationHost, hostOf } from '../delivery/destination.ts';
import type { DeliveryStore } from './ports/deliveries.ts';
import type { TeamStore } from './ports/team.ts';

/** What releasing a host needs from outside. */
export interface HostPorts {
  readonly deliveries: Pick<DeliveryStore, 'destinations'>;
  readonly team: Pick<TeamStore, 'config'>;
  /** Gives back the permission to contact a host, which is given with its protocol. */
  removeAccess(host: string): Promise<unknown>;
}

/** Gives back the permission to contact a host, unless a destination or the team's database is there. */
export async function releaseHost(
  { deliveries, team, removeAccess }: HostPorts,
  host: string,
): Promise<void> {
  const [destinations, joined] = await Promise.all([deliveries.destinations(), team.config()]);
  const inUse = destinations.map(({ destination }) => destinationHost(destination));
  if (joined) inUse.push(hostOf(joined.url));
  if (!inUse.includes(host)) await removeAccess(host);
}
