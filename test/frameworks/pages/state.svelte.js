/** Properties of the app that are set from outside. `$state.raw`: records are not made reactive. */
export function stateOf(first, onSelect) {
  let state = $state.raw(first);
  return {
    props: {
      onSelect,
      get state() {
        return state;
      },
    },
    set(next) {
      state = next;
    },
  };
}
