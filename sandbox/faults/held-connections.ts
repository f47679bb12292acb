interface HeldConnection {
  readonly slug: string | null;
  readonly settle: (released: boolean) => void;
}

/** The connections that a `hold` fault keeps open until they are released. */
export function createHeldConnections() {
  const held = new Set<HeldConnection>();

  function settle(connections: readonly HeldConnection[], released: boolean): number {
    for (const connection of connections) connection.settle(released);
    return connections.length;
  }

  return {
    /** Resolves to true once released, or false if the client disconnects or `drop` is called. */
    hold(slug: string | null, disconnected: AbortSignal): Promise<boolean> {
      return new Promise((resolve) => {
        const connection: HeldConnection = {
          slug,
          settle(released) {
            held.delete(connection);
            disconnected.removeEventListener('abort', onDisconnect);
            resolve(released);
          },
        };
        const onDisconnect = () => connection.settle(false);
        held.add(connection);
        disconnected.addEventListener('abort', onDisconnect);
      });
    },

    /** Releases the slug's connections, or all without a slug. Returns how many were held. */
    release(slug?: string): number {
      const matching = [...held].filter((each) => slug === undefined || each.slug === slug);
      return settle(matching, true);
    },

    /** Drops every held connection without an answer. */
    drop(): void {
      settle([...held], false);
    },
  };
}
