interface Held {
  readonly slug: string | null;
  readonly settle: (released: boolean) => void;
}

/** The connections that a `hold` fault keeps open until they are released. */
export function createHolds() {
  const held = new Set<Held>();

  function settle(chosen: readonly Held[], released: boolean): number {
    for (const connection of chosen) connection.settle(released);
    return chosen.length;
  }

  return {
    /** True once released; false when the client has left or the sandbox has let go of it. */
    wait(slug: string | null, clientLeft: AbortSignal): Promise<boolean> {
      return new Promise((resolve) => {
        const connection: Held = {
          slug,
          settle(released) {
            held.delete(connection);
            clientLeft.removeEventListener('abort', leave);
            resolve(released);
          },
        };
        const leave = () => connection.settle(false);
        held.add(connection);
        clientLeft.addEventListener('abort', leave);
      });
    },

    /** Lets the slug's connections go on (without a slug, all). Returns how many were held. */
    release(slug?: string): number {
      const chosen = [...held].filter((each) => slug === undefined || each.slug === slug);
      return settle(chosen, true);
    },

    /** Lets go of every connection without an answer. */
    abandon(): void {
      settle([...held], false);
    },
  };
}
